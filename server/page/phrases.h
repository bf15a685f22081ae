// Numbers, dates and counts in words, as the page says them (English). Pure functions, safe from any thread.
// Not for JSON, where dates are ISO 8601.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/schema/date.h"
#include "indexer/schema/stored_article.h"
#include "server/query/ast.h"

namespace dateline {

// "1,284".
std::string with_separators(std::uint64_t number);
// "1 article", "1,284 articles".
std::string count_of(std::uint64_t number, std::string_view noun);

std::string english_day(Day day);       // "28 Oct 2024"
std::string english_long_day(Day day);  // "Monday, 28 October 2024"
std::string english_month(Day day);     // "Oct 2024"
// "Aug 2024 to Oct 2024"; one month is named once.
std::string english_span(Day first, Day last);
std::string english_year(Day day);  // "2024"
std::string short_day(Day day);     // "28 Oct"
std::string short_month(Day day);   // "Oct"
// "1 Oct 2024 to 30 Apr 2025", "since 1 Oct 2024", "until 30 Apr 2025", "28 Oct 2024" for one day.
std::string english_range(const DateRange& range);
// "4 Sep 2025, 06:12 UTC" for "2025-09-04T06:12:00Z"; the text itself when it is no instant.
std::string english_instant(std::string_view iso);

// A date for the gutter in two parts, and whether it is a guess: {"28 Oct", "2024"}, {"about Oct", "2024"},
// {"", "2024"}, {"about", "2024"}; both empty when unknown.
struct DateParts {
  std::string day;
  std::string year;
  bool is_estimate = false;
};
DateParts date_parts(const Date& date);
// In full, for the reader: "Friday, 18 October 2024", "October 2024", "about October 2024", "not known".
std::string long_date(const Date& date);
// Where a date came from, to stand after it: "from the front matter"; "" when there is nothing to say.
std::string_view origin_phrase(Origin origin);

}  // namespace dateline
