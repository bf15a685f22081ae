// What stands on the disk where indexes are: the generations that answer, and facts of them that whoever
// watches the server asks for. Reads the file system at each call.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "indexer/base/result.h"
#include "indexer/schema/layout.h"

namespace dateline {

// One an index, in their order. Errors as current_generation().
Result<std::vector<Generation>> current_generations(const std::vector<std::filesystem::path>& dbs);

// "7", of several indexes "7,12".
std::string generation_numbers(const std::vector<Generation>& generations);

// Bytes of the files of the current generations; what cannot be read counts nothing.
std::uint64_t index_bytes(const std::vector<std::filesystem::path>& dbs);

// Xapian's version, such as "1.4.22".
std::string storage_version();

}  // namespace dateline
