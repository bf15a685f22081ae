// Dates as people and feeds write them in a date field: ISO 8601, RFC 2822, "21 October 2024",
// "October 21, 2024", "2024/10/21", "21.10.2024", "2024년 10월 21일". Used by the field mapping and by
// extract. Pure functions, any thread. Never guesses: "3/4/2024" and epoch seconds are errors.
#pragma once

#include <string>
#include <string_view>

#include "indexer/base/result.h"
#include "indexer/schema/date.h"

namespace dateline {

// The whole of `text` as one date. Errors name `field` and what came.
Result<Date> parse_written_date(const std::string& field, std::string_view text);

// 1 to 12 for an English month name or its abbreviation ("oct", "Sept."), any case; 0 for any other word.
unsigned month_of_name(std::string_view word);

}  // namespace dateline
