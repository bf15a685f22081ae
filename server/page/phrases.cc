#include "server/page/phrases.h"

#include <array>

namespace dateline {
namespace {

constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> kWeekdays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                    "Thursday", "Friday", "Saturday"};

std::chrono::year_month_day civil(Day day) {
  return std::chrono::year_month_day{day};
}

std::string_view month_name(Day day) {
  return kMonths[static_cast<unsigned>(civil(day).month()) - 1];
}

std::string day_number(Day day) {
  return std::to_string(static_cast<unsigned>(civil(day).day()));
}

// An estimate says as much as its span allows.
DatePrecision shown_precision(const Date& date) {
  if (date.precision == DatePrecision::kExact) return DatePrecision::kDay;
  if (date.precision != DatePrecision::kEstimate) return date.precision;
  if (date.first == date.last) return DatePrecision::kDay;
  const auto first = civil(date.first);
  const auto last = civil(date.last);
  const bool is_one_month = first.year() == last.year() && first.month() == last.month();
  return is_one_month ? DatePrecision::kMonth : DatePrecision::kYear;
}

}  // namespace

std::string with_separators(std::uint64_t number) {
  const std::string digits = std::to_string(number);
  std::string text;
  for (std::size_t at = 0; at < digits.size(); ++at) {
    if (at > 0 && (digits.size() - at) % 3 == 0) text += ',';
    text += digits[at];
  }
  return text;
}

std::string count_of(std::uint64_t number, std::string_view noun) {
  return with_separators(number) + " " + std::string(noun) + (number == 1 ? "" : "s");
}

std::string short_month(Day day) {
  return std::string(month_name(day).substr(0, 3));
}

std::string short_day(Day day) {
  return day_number(day) + " " + short_month(day);
}

std::string english_year(Day day) {
  return std::to_string(static_cast<int>(civil(day).year()));
}

std::string english_month(Day day) {
  return short_month(day) + " " + english_year(day);
}

std::string english_span(Day first, Day last) {
  const std::string from = english_month(first);
  const std::string to = english_month(last);
  return from == to ? from : from + " to " + to;
}

std::string english_day(Day day) {
  return short_day(day) + " " + english_year(day);
}

std::string english_long_day(Day day) {
  const std::chrono::weekday weekday{day};
  return std::string(kWeekdays[weekday.c_encoding()]) + ", " + day_number(day) + " " +
         std::string(month_name(day)) + " " + english_year(day);
}

std::string english_range(const DateRange& range) {
  if (!range.from && !range.to) return "";
  if (!range.to) return "since " + english_day(*range.from);
  if (!range.from) return "until " + english_day(*range.to);
  if (*range.from == *range.to) return english_day(*range.from);
  return english_day(*range.from) + " to " + english_day(*range.to);
}

std::string english_instant(std::string_view iso) {
  const Result<Date> date = parse_iso_date("instant", iso);
  if (!date.ok() || !date->instant || iso.size() < 16) return std::string(iso);
  return english_day(date->first) + ", " + std::string(iso.substr(11, 5)) + " UTC";
}

DateParts date_parts(const Date& date) {
  DateParts parts;
  if (!date.known()) return parts;
  parts.is_estimate = date.precision == DatePrecision::kEstimate;
  parts.year = english_year(date.first);
  const DatePrecision precision = shown_precision(date);
  if (precision == DatePrecision::kDay) parts.day = short_day(date.first);
  if (precision == DatePrecision::kMonth) parts.day = short_month(date.first);
  if (parts.is_estimate) parts.day = parts.day.empty() ? "about" : "about " + parts.day;
  return parts;
}

std::string long_date(const Date& date) {
  if (!date.known()) return "not known";
  const std::string about = date.precision == DatePrecision::kEstimate ? "about " : "";
  switch (shown_precision(date)) {
    case DatePrecision::kDay:
      return about + (about.empty() ? english_long_day(date.first) : english_day(date.first));
    case DatePrecision::kMonth:
      return about + std::string(month_name(date.first)) + " " + english_year(date.first);
    default:
      return about + english_year(date.first);
  }
}

std::string_view origin_phrase(Origin origin) {
  switch (origin) {
    case Origin::kGiven:
      return "from the article's record";
    case Origin::kFrontMatter:
      return "from the front matter";
    case Origin::kSidecar:
      return "from the file beside it";
    case Origin::kJsonLd:
    case Origin::kMeta:
      return "from the page's own data";
    case Origin::kByline:
      return "from the byline";
    case Origin::kUrl:
      return "from the address";
    case Origin::kFilename:
      return "from the file name";
    case Origin::kText:
      return "found in the text";
    case Origin::kAuthority:
      return "from the authority files";
    case Origin::kRule:
      return "by a rule";
    case Origin::kNone:
      return "";
  }
  return "";
}

}  // namespace dateline
