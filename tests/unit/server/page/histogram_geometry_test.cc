#include "server/page/histogram_geometry.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/unit/server/page/sample.h"

namespace dateline {
namespace {

HistogramGeometry measured(const DateHistogram& histogram, const DateRange& chosen) {
  return measure(histogram, chosen, sample_words());
}

HistogramBucket month_bucket(int year, unsigned month, std::uint64_t count, std::uint64_t estimated) {
  const Date date = *make_month(year, month);
  return {date.first, date.last, count, estimated};
}

DateHistogram months(int year, unsigned first, unsigned last, std::uint64_t count) {
  DateHistogram histogram;
  histogram.interval = "month";
  for (unsigned month = first; month <= last; ++month) {
    histogram.buckets.push_back(month_bucket(year, month, count, 0));
  }
  return histogram;
}

TEST(HistogramGeometry, NothingForNothing) {
  const HistogramGeometry geometry = measured({}, {});
  EXPECT_TRUE(geometry.bars.empty());
  EXPECT_TRUE(geometry.ticks.empty());
  EXPECT_FALSE(geometry.grid || geometry.band);
}

TEST(HistogramGeometry, EmptyMonthsKeepTheirPlace) {
  DateHistogram histogram;
  histogram.interval = "month";
  histogram.buckets = {month_bucket(2023, 11, 10, 0), month_bucket(2025, 2, 5, 0)};  // 16 months
  const HistogramGeometry geometry = measured(histogram, {});
  ASSERT_EQ(geometry.bars.size(), 2U);
  EXPECT_DOUBLE_EQ(geometry.bars[0].hit_x, 0);
  EXPECT_DOUBLE_EQ(geometry.bars[1].hit_x, 93.75);
  EXPECT_DOUBLE_EQ(geometry.bars[1].hit_width, 6.25);
}

TEST(HistogramGeometry, HeightsAreInProportionAndEstimatesStandOnTop) {
  DateHistogram histogram;
  histogram.interval = "month";
  histogram.buckets = {month_bucket(2024, 1, 100, 25), month_bucket(2024, 2, 50, 0),
                       month_bucket(2024, 3, 10, 10)};
  const std::vector<Bar> bars = measured(histogram, {}).bars;
  EXPECT_DOUBLE_EQ(bars[0].solid_height, 72);
  EXPECT_DOUBLE_EQ(bars[0].solid_y, 28);
  EXPECT_DOUBLE_EQ(bars[0].estimated_height, 24);
  EXPECT_DOUBLE_EQ(bars[0].estimated_y, 4);
  EXPECT_DOUBLE_EQ(bars[1].solid_height, 48);
  EXPECT_DOUBLE_EQ(bars[2].solid_height, 0);
  EXPECT_DOUBLE_EQ(bars[2].estimated_y + bars[2].estimated_height, 100);
}

TEST(HistogramGeometry, ABarOfOneAmongThousandsIsSeen) {
  DateHistogram histogram = months(2024, 1, 2, 10000);
  histogram.buckets[1].count = 1;
  EXPECT_GE(measured(histogram, {}).bars[1].solid_height, 1);
}

TEST(HistogramGeometry, BarsStayInsideTheirSlotAndTheDrawing) {
  for (const std::string interval : {"year", "month", "week", "day"}) {
    DateHistogram histogram;
    histogram.interval = interval;
    for (int i = 0; i < 60; ++i) {
      const Day from = make_day(2024, 1, 1)->first + std::chrono::days(i * (interval == "year" ? 366 : 31));
      histogram.buckets.push_back({from, from, static_cast<std::uint64_t>(i % 7 + 1), 0});
    }
    const HistogramGeometry geometry = measured(histogram, {});
    double before = -1;
    for (const Bar& bar : geometry.bars) {
      EXPECT_GT(bar.hit_x, before) << interval;
      EXPECT_GE(bar.x, bar.hit_x);
      EXPECT_LE(bar.x + bar.width, bar.hit_x + bar.hit_width);
      EXPECT_LE(bar.hit_x + bar.hit_width, 100.0001);
      EXPECT_GE(bar.solid_y, 0);
      before = bar.hit_x;
    }
    EXPECT_LE(geometry.ticks.size(), 13U) << interval;
    for (const Tick& tick : geometry.ticks) EXPECT_TRUE(tick.x >= 0 && tick.x < 100) << interval;
  }
}

// At 320 pixels "Jan 2024" takes a fifth of the drawing.
TEST(HistogramGeometry, ANarrowDrawingHasFewTicks) {
  for (unsigned length = 12; length <= 300; ++length) {
    DateHistogram histogram;
    histogram.interval = "month";
    const unsigned last = 2 + length - 1;  // from March 2001 on
    histogram.buckets = {month_bucket(2001, 3, 1, 0),
                         month_bucket(2001 + static_cast<int>(last / 12), last % 12 + 1, 1, 0)};
    const HistogramGeometry geometry = measured(histogram, {});
    const auto narrow = std::count_if(geometry.ticks.begin(), geometry.ticks.end(),
                                      [](const Tick& tick) { return !tick.is_wide_only; });
    EXPECT_LE(narrow, 5) << length;  // four steps, and the one that both ends may be
    EXPECT_GE(narrow, 1) << length;
  }
}

TEST(HistogramGeometry, FewBarsAreNoSlabs) {
  EXPECT_LE(measured(months(2024, 5, 5, 3), {}).bars[0].width, 100.0 / 12);
}

TEST(HistogramGeometry, ChosenDatesAreABandAndTheRestIsOutside) {
  const DateRange chosen{make_day(2024, 4, 10)->first, make_day(2024, 6, 2)->first};
  const HistogramGeometry geometry = measured(months(2024, 1, 12, 3), chosen);
  ASSERT_TRUE(geometry.band);
  EXPECT_DOUBLE_EQ(geometry.band->x, 25);
  EXPECT_DOUBLE_EQ(geometry.band->width, 25);
  EXPECT_TRUE(geometry.bars[2].is_outside);
  EXPECT_FALSE(geometry.bars[3].is_outside);
  EXPECT_FALSE(geometry.bars[5].is_outside);
  EXPECT_TRUE(geometry.bars[6].is_outside);
}

TEST(HistogramGeometry, DatesBeyondTheDrawingHaveNoBand) {
  EXPECT_FALSE(measured(months(2024, 1, 12, 3), {make_year(2030)->first, std::nullopt}).band);
}

TEST(HistogramGeometry, TheFirstTickAndEachNewYearSayTheYear) {
  DateHistogram histogram = months(2023, 5, 12, 2);
  for (unsigned month = 1; month <= 8; ++month) histogram.buckets.push_back(month_bucket(2024, month, 2, 0));
  const std::vector<Tick> ticks = measured(histogram, {}).ticks;  // 16 months: each third one, by quarters
  ASSERT_GE(ticks.size(), 3U);
  EXPECT_EQ(ticks[0].label, "Jul 2023");
  EXPECT_EQ(ticks[1].label, "Oct");
  EXPECT_EQ(ticks[2].label, "Jan 2024");
}

TEST(HistogramGeometry, TheGridStandsAtARoundNumber) {
  const auto grid_count = [](std::uint64_t most) {
    return measured(months(2024, 1, 12, most), {}).grid->count;
  };
  EXPECT_EQ(grid_count(98), 50U);
  EXPECT_EQ(grid_count(15), 10U);
  EXPECT_EQ(grid_count(4), 2U);
  EXPECT_EQ(grid_count(14629), 10000U);
  EXPECT_FALSE(measured(months(2024, 1, 12, 3), {}).grid);
}

TEST(PerCent, HasAtMostTwoDecimals) {
  EXPECT_EQ(per_cent(0), "0%");
  EXPECT_EQ(per_cent(100), "100%");
  EXPECT_EQ(per_cent(12.5), "12.5%");
  EXPECT_EQ(per_cent(100.0 / 3), "33.33%");
}

}  // namespace
}  // namespace dateline
