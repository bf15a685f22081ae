#include "server/search/last_runs.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace dateline {

std::optional<LastRuns> read_last_runs(const std::vector<std::filesystem::path>& dbs) {
  LastRuns all;
  bool is_first = true;
  for (const std::filesystem::path& db : dbs) {
    const auto generation = current_generation(db);
    auto run = generation ? read_last_run(*generation) : std::nullopt;
    if (!run) return std::nullopt;
    // An index without one, nullopt, is before all times.
    all.ended = std::exchange(is_first, false) ? run->ended : std::min(all.ended, run->ended);
    all.failed_files += run->failed_files;
    std::move(run->failed.begin(), run->failed.end(), std::back_inserter(all.failed));
  }
  return all;
}

}  // namespace dateline
