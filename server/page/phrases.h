// Dates, spans and counts in words, as the page says them in its language. Pure functions, safe from any
// thread. Not for JSON, where dates are ISO 8601.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/date.h"
#include "indexer/schema/stored_article.h"
#include "server/page/words.h"
#include "server/query/ast.h"

namespace dateline {

// "Ana Ruiz, Bo Li".
std::string joined(const std::vector<std::string>& parts, const Words& words);

// "1 article", "1,284 articles".
std::string article_count(std::uint64_t number, const Words& words);

// "Aug 2024 to Oct 2024"; one month is named once.
std::string span_words(Day first, Day last, const Words& words);
// "1 Oct 2024 to 30 Apr 2025", "since 1 Oct 2024", "until 30 Apr 2025", "28 Oct 2024" for one day.
std::string range_words(const DateRange& range, const Words& words);
// "4 Sept 2025, 06:12 UTC" for "2025-09-04T06:12:00Z"; the text itself when it is no instant.
std::string instant_words(std::string_view iso, const Words& words);

// A date for the gutter in two parts, and whether it is a guess: {"28 Oct", "2024"}, {"about Oct", "2024"},
// {"", "2024"}, {"about", "2024"}; both empty when unknown.
struct DateParts {
  std::string day;
  std::string year;
  bool is_estimate = false;
};
DateParts date_parts(const Date& date, const Words& words);
// In full, for the reader: "Friday, 18 October 2024", "October 2024", "about October 2024", "not known".
std::string long_date(const Date& date, const Words& words);
// The same without the day of the week: "18 Oct 2024", "about October 2024", "not known".
std::string short_date(const Date& date, const Words& words);
// Where a date came from, to stand after it: "from the front matter"; "" when there is nothing to say.
std::string_view origin_phrase(Origin origin, const Words& words);

}  // namespace dateline
