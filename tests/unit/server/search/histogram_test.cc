#include "server/search/histogram.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

// Dates with how many articles have each: "2024-10" three times.
struct Dated {
  std::string date;
  std::uint64_t count = 1;
};

std::string bars(const std::vector<Dated>& articles, Interval interval) {
  std::vector<DateKey> dates{DateKey{}};
  std::vector<std::uint64_t> counts{2};
  for (const Dated& article : articles) {
    const bool is_estimate = article.date.front() == '~';
    const Date date = *parse_iso_date("date", article.date.substr(is_estimate ? 1 : 0));
    dates.push_back({date.first, date.last, is_estimate ? DatePrecision::kEstimate : date.precision});
    counts.push_back(article.count);
  }
  const DateHistogram histogram = make_histogram(dates, counts, interval);
  EXPECT_EQ(histogram.undated, 2U);
  std::string text = histogram.interval + ":";
  for (const HistogramBucket& bucket : histogram.buckets) {
    text += " " + iso_day(bucket.from) + ".." + iso_day(bucket.to) + "=" + std::to_string(bucket.count);
    if (bucket.estimated > 0) text += "~" + std::to_string(bucket.estimated);
  }
  if (histogram.coarse > 0) text += " coarse=" + std::to_string(histogram.coarse);
  return text;
}

TEST(MakeHistogram, CountsADateWhereItIsKnownWellEnough) {
  const std::vector<Dated> articles{{"2024-10-18"}, {"2024-10-20", 2}, {"2024-10-21"},
                                    {"2024-10", 4}, {"2024", 8},       {"~2024-11", 16}};
  EXPECT_EQ(bars(articles, Interval::kDay),
            "day: 2024-10-18..2024-10-18=1 2024-10-20..2024-10-20=2 2024-10-21..2024-10-21=1 coarse=28");
  EXPECT_EQ(bars(articles, Interval::kWeek),
            "week: 2024-10-14..2024-10-20=3 2024-10-21..2024-10-27=1 coarse=28");
  EXPECT_EQ(bars(articles, Interval::kMonth),
            "month: 2024-10-01..2024-10-31=8~4 2024-11-01..2024-11-30=16~16 coarse=8");
  EXPECT_EQ(bars(articles, Interval::kYear), "year: 2024-01-01..2024-12-31=32~28");
}

TEST(MakeHistogram, ChoosesTheInterval) {
  const std::vector<std::pair<std::vector<Dated>, std::string>> rows{
      {{}, "month:"},
      {{{"2024-01-01"}, {"2024-02-29"}}, "day"},
      {{{"2024-01-01"}, {"2024-03-01"}}, "week"},
      {{{"2024-01-01"}, {"2025-02-23"}}, "week"},
      {{{"2024-01-01"}, {"2025-02-24"}}, "month"},
      {{{"2020-01-01"}, {"2024-12-31"}}, "month"},
      {{{"2020-01-01"}, {"2025-01-01"}}, "year"},
      {{{"1900-01-01"}, {"2024-01-01"}}, "year"},
      {{{"2024-10-18"}, {"2024-10"}}, "day"},
      {{{"2024-10-18"}, {"2024-10", 2}}, "month"},
      {{{"2024-10-18"}, {"2024", 2}}, "year"},
  };
  for (const auto& [articles, wanted] : rows) {
    EXPECT_TRUE(bars(articles, Interval::kAuto).starts_with(wanted)) << bars(articles, Interval::kAuto);
  }
}

TEST(MakeHistogram, StartsWeeksOnMondayAcrossYears) {
  EXPECT_EQ(bars({{"2024-12-30"}, {"2025-01-05"}, {"2025-01-06"}}, Interval::kWeek),
            "week: 2024-12-30..2025-01-05=2 2025-01-06..2025-01-12=1");
}

}  // namespace
}  // namespace dateline
