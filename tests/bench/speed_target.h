// Targets of requests: what a load program sends. A SpeedQuery as the address of the same search, or
// addresses of somebody's own, one a line. Pure but for reading the file.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "indexer/base/result.h"
#include "tests/bench/speed_query.h"

namespace dateline::bench {

// "/api/v1/search?q=...": what search_speed asks as `full`, as JSON: the literal matches, ten hits with their
// passages, the 20 highest counts of source, country and person, and the months.
std::string search_target(const SpeedQuery& query);

// A file of lines that begin with '/' as they are, any other as speed queries. Errors: as
// read_speed_queries(); a line with a space or a control byte in it (named).
Result<std::vector<std::string>> read_targets(const std::filesystem::path& file);

}  // namespace dateline::bench
