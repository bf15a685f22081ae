// Speed table: percentiles as aligned lines, one for all queries and one a kind. Used by the programs that
// time searches. Pure functions.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/bench/timings.h"

namespace dateline::bench {

// The head of the table, and a line of it; times in milliseconds. Both end with a newline.
std::string table_head();
std::string table_line(std::string_view name, const Percentiles& times);

// A line a kind, in the order in which kinds come first. `times` are (kind, milliseconds).
std::string kind_lines(const std::vector<std::pair<std::string, double>>& times);

// A line for each part of a whole, named and with its share of the sum of all times. `parts` are (name,
// milliseconds).
std::string share_lines(const std::vector<std::pair<std::string, std::vector<double>>>& parts);

// FNV-1a over the bytes of a text; `seed` is the hash of what stood before it.
inline constexpr std::uint64_t kHashStart = 0xcbf29ce484222325;
std::uint64_t hash_on(std::uint64_t seed, std::string_view text);

}  // namespace dateline::bench
