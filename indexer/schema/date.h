// Date: when an article was published, as exactly as is known, and the days that a query's date means.
// A date is the local day as published; `instant` is the UTC second when the time of day was given.
// Plain values. Not for finding dates in running text (indexer/extract).
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/base/result.h"

namespace dateline {

using Day = std::chrono::sys_days;

enum class DatePrecision : std::uint8_t { kUnknown, kExact, kDay, kMonth, kYear, kEstimate };

// "unknown", "exact", "day", "month", "year", "estimate", as JSON shows it.
std::string_view to_string(DatePrecision precision);
// One letter for the value slot: u e d m y s. Unknown letters read as kUnknown.
char precision_letter(DatePrecision precision);
DatePrecision precision_of_letter(char letter);

// first <= last: the days that the date may mean (one and the same for exact and day; a whole month or year
// for these; the span of the guess for an estimate). Unknown: both are the epoch, and mean nothing.
struct Date {
  Day first{};
  Day last{};
  DatePrecision precision = DatePrecision::kUnknown;
  std::optional<std::int64_t> instant;  // seconds since 1970-01-01T00:00Z

  bool known() const { return precision != DatePrecision::kUnknown; }
  // What dates sort by: the instant, else the first day's midnight UTC.
  std::int64_t sort_seconds() const;

  friend bool operator==(const Date&, const Date&) = default;
};

// A day, month or year that exists, 1000 to 9999; nullopt for the 31st of June.
std::optional<Date> make_day(int year, unsigned month, unsigned day);
std::optional<Date> make_month(int year, unsigned month);
std::optional<Date> make_year(int year);

// ISO 8601: YYYY, YYYY-MM, YYYY-MM-DD, and the last with T or a space, hh:mm[:ss[.f]] and Z, +hh:mm, +hhmm or
// nothing (then UTC is taken). Errors name `field` and what came.
Result<Date> parse_iso_date(const std::string& field, std::string_view text);

// "2024-10-18", "2024-10" or "2024" by precision ("2024-10" for an estimate within one month, else "2024");
// "" when unknown.
std::string iso_date(const Date& date);
std::string iso_day(Day day);
// "YYYYMMDD", for the value slots.
std::string compact_day(Day day);
// "2024-10-18T05:03:00Z".
std::string iso_instant(std::int64_t seconds);

}  // namespace dateline
