#include "server/query/date_spec.h"

#include <algorithm>

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::year_month_day;

constexpr Day kFirstDay{std::chrono::year(1000) / 1 / 1};

Error bad_date(std::string_view text) {
  return make_error("date", "want a date such as 2024-10, 2024-10-18..2024-11-01, >=2024-10-23 or 7d, got '" +
                                printable(text.substr(0, floor_boundary(text, 80))) + "'");
}

Day months_before(Day today, int count) {
  const year_month_day from(today);
  const year_month_day target = from - months(count);
  return target.ok() ? Day(target) : Day(target.year() / target.month() / std::chrono::last);
}

bool take(std::string_view& text, std::string_view wanted) {
  if (!text.starts_with(wanted)) return false;
  text.remove_prefix(wanted.size());
  return true;
}

std::optional<DateRange> compared(std::string_view text) {
  const bool is_lower = text.front() == '>';
  text.remove_prefix(1);
  const bool is_inclusive = take(text, "=");
  const auto date = parse_iso_date("date", text);
  if (!date) return std::nullopt;
  if (is_lower) return DateRange{is_inclusive ? date->first : date->last + days(1), std::nullopt};
  return DateRange{std::nullopt, is_inclusive ? date->last : date->first - days(1)};
}

}  // namespace

// Up to four digits and a unit.
std::optional<DateRange> parse_relative_dates(std::string_view text, Day today) {
  if (text.size() < 2 || text.size() > 5) return std::nullopt;
  int count = 0;
  for (const char digit : text.substr(0, text.size() - 1)) {
    if (digit < '0' || digit > '9') return std::nullopt;
    count = count * 10 + (digit - '0');
  }
  Day from = today;
  switch (text.back()) {
    case 'd':
    case 'D':
      from -= days(count);
      break;
    case 'w':
    case 'W':
      from -= days(7 * count);
      break;
    case 'm':
    case 'M':
      from = months_before(today, count);
      break;
    case 'y':
    case 'Y':
      from = months_before(today, 12 * count);
      break;
    default:
      return std::nullopt;
  }
  return DateRange{std::max(from, kFirstDay), today};
}

Result<DateSpec> parse_date_spec(std::string_view text, Day today) {
  if (text.empty()) return bad_date(text);
  if (const auto range = parse_relative_dates(text, today)) return DateSpec{*range, false};
  if (text.front() == '>' || text.front() == '<') {
    const auto range = compared(text);
    if (!range) return bad_date(text);
    return DateSpec{*range, false};
  }
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) {
    const auto date = parse_iso_date("date", text);
    if (!date) return bad_date(text);
    return DateSpec{DateRange{date->first, date->last}, false};
  }
  const std::string_view left = text.substr(0, dots);
  const std::string_view right = text.substr(dots + 2);
  if (left.empty() && right.empty()) return bad_date(text);
  DateSpec spec;
  std::optional<Date> from;
  std::optional<Date> to;
  for (auto [part, date] : {std::pair{left, &from}, std::pair{right, &to}}) {
    if (part.empty()) continue;
    const auto parsed = parse_iso_date("date", part);
    if (!parsed) return bad_date(text);
    *date = *parsed;
  }
  if (from && to && from->first > to->last) {
    std::swap(from, to);
    spec.was_reversed = true;
  }
  if (from) spec.range.from = from->first;
  if (to) spec.range.to = to->last;
  return spec;
}

}  // namespace dateline
