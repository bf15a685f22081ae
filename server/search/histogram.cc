#include "server/search/histogram.h"

#include <algorithm>
#include <array>

namespace dateline {
namespace {

using std::chrono::days;
using std::chrono::year_month_day;

struct Bar {
  Day from{};
  Day to{};
};

Bar bar_of(Day day, Interval interval) {
  const year_month_day date(day);
  switch (interval) {
    case Interval::kDay:
      return {day, day};
    case Interval::kWeek: {
      const Day monday = day - days(std::chrono::weekday(day).iso_encoding() - 1);
      return {monday, monday + days(6)};
    }
    case Interval::kMonth:
      return {Day(date.year() / date.month() / 1), Day(date.year() / date.month() / std::chrono::last)};
    case Interval::kYear:
    case Interval::kAuto:
      break;
  }
  return {Day(date.year() / 1 / 1), Day(date.year() / 12 / 31)};
}

bool fits(const DateKey& date, Interval interval) {
  return bar_of(date.first, interval).to >= date.last;
}

// Bars from the first day to the last, both with articles or not.
std::int64_t span_in_bars(Day first, Day last, Interval interval) {
  const year_month_day from(first);
  const year_month_day to(last);
  const std::int64_t years = static_cast<int>(to.year()) - static_cast<int>(from.year());
  switch (interval) {
    case Interval::kDay:
      return (last - first).count() + 1;
    case Interval::kWeek:
      return (bar_of(last, interval).from - bar_of(first, interval).from).count() / 7 + 1;
    case Interval::kMonth:
      return years * 12 + static_cast<unsigned>(to.month()) - static_cast<unsigned>(from.month()) + 1;
    case Interval::kYear:
    case Interval::kAuto:
      break;
  }
  return years + 1;
}

Interval chosen(const std::vector<DateKey>& dates, const std::vector<std::uint64_t>& counts) {
  constexpr std::array<Interval, 3> kFine{Interval::kDay, Interval::kWeek, Interval::kMonth};
  std::array<std::uint64_t, kFine.size()> fitting{};
  std::uint64_t dated = 0;
  Day first = Day::max();
  Day last = Day::min();
  for (std::size_t i = 1; i < dates.size(); ++i) {
    if (counts[i] == 0) continue;
    dated += counts[i];
    first = std::min(first, dates[i].first);
    last = std::max(last, dates[i].last);
    for (std::size_t fine = 0; fine < kFine.size(); ++fine) {
      if (fits(dates[i], kFine[fine])) fitting[fine] += counts[i];
    }
  }
  if (dated == 0) return Interval::kMonth;
  for (std::size_t fine = 0; fine < kFine.size(); ++fine) {
    if (span_in_bars(first, last, kFine[fine]) <= kMaxBars && fitting[fine] * 2 >= dated) return kFine[fine];
  }
  return Interval::kYear;
}

std::string name_of(Interval interval) {
  switch (interval) {
    case Interval::kDay:
      return "day";
    case Interval::kWeek:
      return "week";
    case Interval::kMonth:
      return "month";
    case Interval::kYear:
    case Interval::kAuto:
      break;
  }
  return "year";
}

bool is_guess(DatePrecision precision) {
  return precision == DatePrecision::kEstimate || precision == DatePrecision::kMonth ||
         precision == DatePrecision::kYear;
}

}  // namespace

DateHistogram make_histogram(const std::vector<DateKey>& dates, const std::vector<std::uint64_t>& counts,
                             Interval interval) {
  if (interval == Interval::kAuto) interval = chosen(dates, counts);
  DateHistogram histogram;
  histogram.interval = name_of(interval);
  histogram.undated = counts.front();
  Bar bar{Day::max(), Day::min()};
  for (std::size_t i = 1; i < dates.size(); ++i) {
    if (counts[i] == 0) continue;
    if (dates[i].first < bar.from || dates[i].first > bar.to) bar = bar_of(dates[i].first, interval);
    if (bar.to < dates[i].last) {
      histogram.coarse += counts[i];
      continue;
    }
    if (histogram.buckets.empty() || histogram.buckets.back().from != bar.from) {
      histogram.buckets.push_back({bar.from, bar.to, 0, 0});
    }
    HistogramBucket& bucket = histogram.buckets.back();
    bucket.count += counts[i];
    if (is_guess(dates[i].precision)) bucket.estimated += counts[i];
  }
  return histogram;
}

}  // namespace dateline
