// Parser of filter expressions, in Meilisearch's grammar (README.md). Unlike a query, an expression is
// written by a program: what is not understood is an error that says where. With a stack of its own (one
// frame a parenthesis), so that no input can exhaust the program's. Pure functions.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/base/result.h"
#include "server/query/filter.h"

namespace dateline {

inline constexpr std::size_t kMaxFilterDepth = 16;        // parentheses
inline constexpr std::size_t kMaxFilterConditions = 200;  // each value of an IN counts

// "" (or only white space) filters nothing. Errors: bad_filter, with the column.
Result<Filter> parse_filter(std::string_view text);

// All of these hold; the bound of conditions is that of them together.
Result<Filter> parse_filters(const std::vector<std::vector<std::string>>& any_of_each);

}  // namespace dateline
