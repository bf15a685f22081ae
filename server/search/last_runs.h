// LastRuns: what the indexer says of its last runs over the indexes that answer as one (schema/last_run.h).
// For whoever watches the server, and the page /about. Reads the file system at each call; any thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

#include "indexer/schema/last_run.h"

namespace dateline {

struct LastRuns {
  std::optional<std::int64_t> ended;  // UTC seconds: of the index whose last good run is the oldest
  std::uint64_t failed_files = 0;     // of all indexes
  std::vector<FailedFile> failed;     // those that are named, index by index
};

// nullopt when one of the indexes says nothing: what is known of the others would be no answer.
std::optional<LastRuns> read_last_runs(const std::vector<std::filesystem::path>& dbs);

}  // namespace dateline
