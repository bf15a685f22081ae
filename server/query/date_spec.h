// DateSpec: what stands behind date: in a query, as days; its relative form is also read by api/ for `since`.
// Pure functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/base/result.h"
#include "server/query/ast.h"

namespace dateline {

struct DateSpec {
  DateRange range;
  bool was_reversed = false;  // 2024-11..2024-10, read the other way round
};

// 7d, 4w, 6m, 1y: the days from that long before `today` to today (a month's missing day is its last);
// nullopt for any other text.
std::optional<DateRange> parse_relative_dates(std::string_view text, Day today);

// Reads 2024, 2024-10, 2024-10-18; A..B, A.., ..B; >=A, >A, <=B, <B; and relative dates. Errors: field
// "date", what was wanted and what came.
Result<DateSpec> parse_date_spec(std::string_view text, Day today);

}  // namespace dateline
