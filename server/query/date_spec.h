// DateSpec: what stands behind date: in a query, as days. Also read by api/ for the from and to parameters'
// relative forms. Pure functions.
#pragma once

#include <string>
#include <string_view>

#include "indexer/base/result.h"
#include "server/query/ast.h"

namespace dateline {

struct DateSpec {
  DateRange range;
  bool was_reversed = false;  // 2024-11..2024-10, read the other way round
};

// Reads 2024, 2024-10, 2024-10-18; A..B, A.., ..B; >=A, >A, <=B, <B; 7d, 4w, 6m, 1y (from that long before
// `today` to today; a month's missing day is its last). Errors: field "date", what was wanted and what came.
Result<DateSpec> parse_date_spec(std::string_view text, Day today);

}  // namespace dateline
