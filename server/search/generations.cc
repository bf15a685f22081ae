#include "server/search/generations.h"

#include <xapian.h>

#include <system_error>

namespace dateline {

Result<std::vector<Generation>> current_generations(const std::vector<std::filesystem::path>& dbs) {
  std::vector<Generation> generations;
  for (const std::filesystem::path& db : dbs) {
    auto current = current_generation(db);
    if (!current) return current.error();
    generations.push_back(std::move(*current));
  }
  return generations;
}

std::string generation_numbers(const std::vector<Generation>& generations) {
  std::string numbers;
  for (const Generation& generation : generations) {
    numbers += (numbers.empty() ? "" : ",") + std::to_string(generation.number);
  }
  return numbers;
}

std::uint64_t index_bytes(const std::vector<std::filesystem::path>& dbs) {
  std::uint64_t bytes = 0;
  for (const std::filesystem::path& db : dbs) {
    const auto generation = current_generation(db);
    if (!generation) continue;
    std::error_code error;
    for (std::filesystem::recursive_directory_iterator at(generation->folder, error), end;
         !error && at != end; at.increment(error)) {
      std::error_code gone;
      const std::uintmax_t size = at->is_regular_file(gone) ? at->file_size(gone) : 0;
      if (!gone) bytes += size;
    }
  }
  return bytes;
}

std::string storage_version() {
  return Xapian::version_string();
}

}  // namespace dateline
