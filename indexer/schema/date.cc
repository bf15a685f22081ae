#include "indexer/schema/date.h"

#include <array>
#include <cstdio>

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

using std::chrono::days;
using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr std::string_view kLetters = "uedmys";

// Reads digits at the front of `text`, exactly `length` of them.
std::optional<int> take_digits(std::string_view& text, std::size_t length) {
  if (text.size() < length) return std::nullopt;
  int value = 0;
  for (std::size_t i = 0; i < length; ++i) {
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    value = value * 10 + (text[i] - '0');
  }
  text.remove_prefix(length);
  return value;
}

bool take(std::string_view& text, char wanted) {
  if (text.empty() || text.front() != wanted) return false;
  text.remove_prefix(1);
  return true;
}

// Z, +hh:mm, -hhmm or nothing: seconds east of UTC.
std::optional<int> take_offset(std::string_view& text) {
  if (text.empty() || take(text, 'Z') || take(text, 'z')) return 0;
  const int sign = text.front() == '-' ? -1 : 1;
  if (!take(text, '+') && !take(text, '-')) return std::nullopt;
  const auto hours = take_digits(text, 2);
  if (!hours) return std::nullopt;
  take(text, ':');
  const auto minutes = text.empty() ? std::optional<int>(0) : take_digits(text, 2);
  if (!minutes || *hours > 14 || *minutes > 59) return std::nullopt;
  return sign * (*hours * 3600 + *minutes * 60);
}

// hh:mm[:ss[.f]] and the offset, all of `text`: seconds to add to the day's midnight UTC.
std::optional<std::int64_t> time_seconds(std::string_view text) {
  const auto hour = take_digits(text, 2);
  if (!hour || !take(text, ':')) return std::nullopt;
  const auto minute = take_digits(text, 2);
  std::optional<int> second = 0;
  if (take(text, ':')) {
    second = take_digits(text, 2);
    if (take(text, '.') || take(text, ',')) {
      while (!text.empty() && text.front() >= '0' && text.front() <= '9') text.remove_prefix(1);
    }
  }
  while (take(text, ' ')) {
  }
  const auto offset = take_offset(text);
  if (!minute || !second || !offset || !text.empty()) return std::nullopt;
  if (*hour > 23 || *minute > 59 || *second > 60) return std::nullopt;
  return std::int64_t{*hour} * 3600 + *minute * 60 + *second - *offset;
}

std::optional<Date> parse_date(std::string_view text) {
  const auto y = take_digits(text, 4);
  if (!y) return std::nullopt;
  if (text.empty()) return make_year(*y);
  if (!take(text, '-')) return std::nullopt;
  const auto m = take_digits(text, 2);
  if (!m) return std::nullopt;
  if (text.empty()) return make_month(*y, static_cast<unsigned>(*m));
  if (!take(text, '-')) return std::nullopt;
  const auto d = take_digits(text, 2);
  if (!d) return std::nullopt;
  auto date = make_day(*y, static_cast<unsigned>(*m), static_cast<unsigned>(*d));
  if (!date || text.empty()) return date;
  if (!take(text, 'T') && !take(text, 't') && !take(text, ' ')) return std::nullopt;
  const auto seconds = time_seconds(text);
  if (!seconds) return std::nullopt;
  date->precision = DatePrecision::kExact;
  date->instant = date->first.time_since_epoch().count() * std::int64_t{86400} + *seconds;
  return date;
}

std::string format_day(Day day, const char* format) {
  const year_month_day ymd(day);
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), format, static_cast<int>(ymd.year()),
                static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
  return text.data();
}

}  // namespace

std::string_view to_string(DatePrecision precision) {
  static constexpr std::array<std::string_view, 6> kNames{"unknown", "exact", "day",
                                                          "month",   "year",  "estimate"};
  return kNames[static_cast<std::size_t>(precision)];
}

char precision_letter(DatePrecision precision) {
  return kLetters[static_cast<std::size_t>(precision)];
}

DatePrecision precision_of_letter(char letter) {
  const std::size_t at = kLetters.find(letter);
  return at == std::string_view::npos ? DatePrecision::kUnknown : static_cast<DatePrecision>(at);
}

std::int64_t Date::sort_seconds() const {
  return instant ? *instant : first.time_since_epoch().count() * std::int64_t{86400};
}

std::optional<Date> make_day(int y, unsigned m, unsigned d) {
  const year_month_day ymd{year(y), month(m), std::chrono::day(d)};
  if (y < 1000 || y > 9999 || !ymd.ok()) return std::nullopt;
  return Date{Day(ymd), Day(ymd), DatePrecision::kDay, std::nullopt};
}

std::optional<Date> make_month(int y, unsigned m) {
  const auto date = make_day(y, m, 1);
  if (!date) return std::nullopt;
  const Day last(year(y) / month(m) / std::chrono::last);
  return Date{date->first, last, DatePrecision::kMonth, std::nullopt};
}

std::optional<Date> make_year(int y) {
  const auto first = make_day(y, 1, 1);
  const auto last = make_day(y, 12, 31);
  if (!first || !last) return std::nullopt;
  return Date{first->first, last->last, DatePrecision::kYear, std::nullopt};
}

Result<Date> parse_iso_date(const std::string& field, std::string_view text) {
  if (const auto date = parse_date(text)) return *date;
  return make_error(field, "want a date such as 2024-10-18, 2024-10 or 2024, got '" +
                               printable(text.substr(0, floor_boundary(text, 80))) + "'");
}

std::string iso_date(const Date& date) {
  const std::string day = format_day(date.first, "%04d-%02u-%02u");
  switch (date.precision) {
    case DatePrecision::kUnknown:
      return "";
    case DatePrecision::kExact:
    case DatePrecision::kDay:
      return day;
    case DatePrecision::kMonth:
      return day.substr(0, 7);
    case DatePrecision::kYear:
      return day.substr(0, 4);
    case DatePrecision::kEstimate:
      break;
  }
  if (date.first == date.last) return day;
  const std::string last = format_day(date.last, "%04d-%02u-%02u");
  return last.compare(0, 7, day, 0, 7) == 0 ? day.substr(0, 7) : day.substr(0, 4);
}

std::string iso_day(Day day) {
  return format_day(day, "%04d-%02u-%02u");
}

std::string compact_day(Day day) {
  return format_day(day, "%04d%02u%02u");
}

std::string iso_instant(std::int64_t seconds) {
  const std::chrono::sys_seconds point{std::chrono::seconds(seconds)};
  const Day day = std::chrono::floor<days>(point);
  const std::int64_t rest = (point - day).count();
  std::array<char, 16> time{};
  std::snprintf(time.data(), time.size(), "T%02d:%02d:%02dZ", static_cast<int>(rest / 3600),
                static_cast<int>(rest / 60 % 60), static_cast<int>(rest % 60));
  return iso_day(day) + time.data();
}

}  // namespace dateline
