#include "server/page/histogram_geometry.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

constexpr double kTop = 96;     // per cent of the height that the highest bar takes
constexpr double kGap = .14;    // of a slot, on each side of a bar
constexpr double kLeast = 1.5;  // per cent of the height, for a bar of one among thousands
constexpr std::int64_t kMaxTicks = 12;
constexpr std::int64_t kMaxDayTicks = 8;  // "18 Nov 2024" is a long label
// Per cent; a label that starts behind it would leave the drawing, on a desktop and on a phone.
constexpr double kEndOfLabels = 91;
constexpr double kEndOfShortLabels = 95;
constexpr double kEndOfNarrowLabels = 80;

// Counts intervals from a fixed beginning, so that two days' difference is a number of slots.
class Ruler {
 public:
  Ruler(const std::string& interval, const Words& words) : interval_(interval), words_(words) {}

  std::int64_t slot(Day day) const {
    const std::chrono::year_month_day civil{day};
    const std::int64_t year = static_cast<int>(civil.year());
    if (interval_ == "year") return year;
    if (interval_ == "month") return year * 12 + static_cast<unsigned>(civil.month()) - 1;
    const std::int64_t days = day.time_since_epoch().count();
    // 1970-01-01 was a Thursday: weeks begin on Mondays.
    return interval_ == "week" ? (days + 3 + 7'000'000) / 7 : days;
  }

  Day first_day(std::int64_t slot) const {
    using std::chrono::month;
    using std::chrono::year;
    if (interval_ == "year") return year(static_cast<int>(slot)) / month(1) / 1;
    if (interval_ == "month") {
      return year(static_cast<int>(slot / 12)) / month(static_cast<unsigned>(slot % 12) + 1) / 1;
    }
    const std::int64_t days = interval_ == "week" ? slot * 7 - 3 - 7'000'000 : slot;
    return Day(std::chrono::days(days));
  }

  std::int64_t most_ticks() const {
    return interval_ == "year" || interval_ == "month" ? kMaxTicks : kMaxDayTicks;
  }

  // Of these, how many a narrow drawing has room for: "Jan 2024" takes twice what "2024" does.
  std::int64_t most_narrow_ticks() const { return interval_ == "year" ? kMaxTicks / 2 : kMaxTicks / 3; }

  // The least of a few round steps that is a multiple of `unit` and leaves at most `most` labels.
  std::int64_t step(std::int64_t slots, std::int64_t most, std::int64_t unit) const {
    static constexpr std::array<std::int64_t, 8> kYears{1, 2, 5, 10, 20, 50, 100, 1000};
    static constexpr std::array<std::int64_t, 8> kMonths{1, 3, 6, 12, 24, 60, 120, 1200};
    static constexpr std::array<std::int64_t, 8> kDays{1, 2, 4, 7, 14, 28, 56, 364};
    const auto& steps = interval_ == "year" ? kYears : interval_ == "month" ? kMonths : kDays;
    const auto found = std::find_if(steps.begin(), steps.end(), [&](std::int64_t step) {
      return step % unit == 0 && slots <= step * most;
    });
    return found == steps.end() ? slots : *found;
  }

  std::string label(Day day, std::optional<Day> before) const {
    const auto says = [&](DateForm form) { return words_.date(form, day); };
    const bool says_year = !before || words_.date(DateForm::kYear, *before) != says(DateForm::kYear);
    if (interval_ == "year") return says(DateForm::kYear);
    if (interval_ == "month") return says(says_year ? DateForm::kMonth : DateForm::kMonthName);
    return says(says_year ? DateForm::kDay : DateForm::kDayOfYear);
  }

 private:
  std::string interval_;
  const Words& words_;
};

std::uint64_t highest(const DateHistogram& histogram) {
  std::uint64_t most = 1;
  for (const HistogramBucket& bucket : histogram.buckets) most = std::max(most, bucket.count);
  return most;
}

// 1, 2 or 5 times a power of ten, at most three quarters of `most`.
std::uint64_t round_below(std::uint64_t most) {
  std::uint64_t best = 1;
  for (std::uint64_t unit = 1; unit <= most; unit *= 10) {
    for (const std::uint64_t factor : {1U, 2U, 5U}) {
      if (factor * unit * 4 <= most * 3) best = factor * unit;
    }
    if (unit > most / 10) break;
  }
  return best;
}

std::vector<Tick> place_ticks(const Ruler& ruler, std::int64_t first, std::int64_t slots) {
  std::vector<Tick> ticks;
  const std::int64_t step = ruler.step(slots, ruler.most_ticks(), 1);
  const std::int64_t narrow_step = ruler.step(slots, ruler.most_narrow_ticks(), step);
  std::optional<Day> before;
  std::optional<Day> before_narrow;
  for (std::int64_t slot = (first + step - 1) / step * step; slot < first + slots; slot += step) {
    const Day day = ruler.first_day(slot);
    Tick tick;
    tick.x = 100.0 * static_cast<double>(slot - first) / static_cast<double>(slots);
    tick.is_wide_only = slot % narrow_step != 0;
    std::optional<Day>& last = tick.is_wide_only ? before : before_narrow;
    tick.label = ruler.label(day, last);
    before = day;
    if (!tick.is_wide_only) before_narrow = day;
    if (tick.x > (count_code_points(tick.label) > 4 ? kEndOfLabels : kEndOfShortLabels)) tick.label.clear();
    tick.is_label_wide_only = tick.x > kEndOfNarrowLabels;
    ticks.push_back(std::move(tick));
  }
  return ticks;
}

}  // namespace

HistogramGeometry measure(const DateHistogram& histogram, const DateRange& chosen, const Words& words) {
  HistogramGeometry geometry;
  if (histogram.buckets.empty()) return geometry;
  const Ruler ruler(histogram.interval, words);
  const std::int64_t first = ruler.slot(histogram.buckets.front().from);
  const std::int64_t last = ruler.slot(histogram.buckets.back().from);
  const std::int64_t slots = std::max(last - first + 1, kMinSlots);
  const double slot_width = 100.0 / static_cast<double>(slots);
  const std::uint64_t most = highest(histogram);
  const auto height = [&](std::uint64_t count) {
    return count == 0 ? 0 : std::max(kLeast, kTop * static_cast<double>(count) / static_cast<double>(most));
  };

  for (const HistogramBucket& bucket : histogram.buckets) {
    Bar bar;
    bar.bucket = &bucket;
    bar.hit_x = slot_width * static_cast<double>(ruler.slot(bucket.from) - first);
    bar.hit_width = slot_width;
    bar.x = bar.hit_x + kGap * slot_width;
    bar.width = slot_width * (1 - 2 * kGap);
    bar.solid_height = height(bucket.count - std::min(bucket.count, bucket.estimated));
    bar.solid_y = 100 - bar.solid_height;
    bar.estimated_height = height(std::min(bucket.count, bucket.estimated));
    bar.estimated_y = std::max(0.0, bar.solid_y - bar.estimated_height);
    bar.is_outside = (chosen.from && bucket.to < *chosen.from) || (chosen.to && bucket.from > *chosen.to);
    geometry.bars.push_back(bar);
  }
  geometry.ticks = place_ticks(ruler, first, slots);
  if (most >= 4) {
    const std::uint64_t round = round_below(most);
    geometry.grid = Grid{100 - height(round), round};
  }
  if (chosen.from || chosen.to) {
    const std::int64_t from = chosen.from ? std::max(first, ruler.slot(*chosen.from)) : first;
    const std::int64_t to =
        chosen.to ? std::min(first + slots - 1, ruler.slot(*chosen.to)) : first + slots - 1;
    if (from <= to) {
      geometry.band = Band{slot_width * static_cast<double>(from - first),
                           slot_width * static_cast<double>(to - from + 1)};
    }
  }
  return geometry;
}

std::string per_cent(double value) {
  std::array<char, 32> text{};
  const int length = std::snprintf(text.data(), text.size(), "%.2f", value);
  std::string out(text.data(), static_cast<std::size_t>(length));
  while (out.back() == '0') out.pop_back();
  if (out.back() == '.') out.pop_back();
  return out + "%";
}

}  // namespace dateline
