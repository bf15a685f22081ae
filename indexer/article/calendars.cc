#include "indexer/article/calendars.h"

namespace dateline {
namespace {

constexpr int kBuddhistAhead = 543;

// Days before the first of a Persian year, from an origin of its own.
int persian_days(int year) {
  return 365 * year + (year / 33) * 8 + (year % 33 + 3) / 4;
}

// 1 Farvardin 1400 was 21 March 2021. The cycle counts from year -1595.
constexpr int kCycle = 1595;

}  // namespace

std::optional<Date> persian_day(int year, unsigned month, unsigned day) {
  if (year < 1250 || year > 1500 || month < 1 || month > 12 || day < 1) return std::nullopt;
  const int start = persian_days(year + kCycle);
  const bool is_leap = persian_days(year + kCycle + 1) - start == 366;
  const unsigned length = month < 7 ? 31 : month < 12 || is_leap ? 30 : 29;
  if (day > length) return std::nullopt;
  const unsigned before = month < 7 ? (month - 1) * 31 : (month - 7) * 30 + 186;
  const Day origin{std::chrono::year{2021} / 3 / 21};
  const int days = start - persian_days(1400 + kCycle) + static_cast<int>(before + day) - 1;
  const std::chrono::year_month_day found(origin + std::chrono::days(days));
  return make_day(static_cast<int>(found.year()), static_cast<unsigned>(found.month()),
                  static_cast<unsigned>(found.day()));
}

std::optional<Date> islamic_day(int year, unsigned month, unsigned day) {
  if (year < 1300 || year > 1500 || month < 1 || month > 12 || day < 1 || day > 30) return std::nullopt;
  // Days since the epoch of the civil tabular calendar, 16 July 622 of the Julian calendar (Reingold and
  // Dershowitz, Calendrical Calculations), which is 19 July 622 of ours.
  const int days =
      (year - 1) * 354 + (3 + 11 * year) / 30 + static_cast<int>(29 * (month - 1) + month / 2 + day) - 1;
  const Day found = Day{std::chrono::year{622} / 7 / 19} + std::chrono::days(days);
  Date date;
  date.first = found - std::chrono::days(1);
  date.last = found + std::chrono::days(1);
  date.precision = DatePrecision::kEstimate;
  return date;
}

int common_year(int year) {
  if (year >= 1900 && year <= 2100) return year;
  if (year >= 1900 + kBuddhistAhead && year <= 2100 + kBuddhistAhead) return year - kBuddhistAhead;
  return 0;
}

}  // namespace dateline
