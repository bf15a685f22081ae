#include "server/http/duration_histogram.h"

#include <gtest/gtest.h>

#include "tests/support/metrics_check.h"

namespace dateline {
namespace {

std::string written(const DurationHistogram& histogram, const std::string& labels) {
  MetricsText text;
  text.head("d_seconds", "histogram", "D.");
  histogram.put(text, "d_seconds", labels);
  return std::move(text).take();
}

TEST(DurationHistogram, CountsUpToEachBound) {
  DurationHistogram histogram;
  for (const int took : {0, 1000, 1001, 1'000'000, 1'000'001, 60'000'000}) {
    histogram.add(std::chrono::microseconds(took));
  }
  const std::string text = written(histogram, "a=\"b\"");
  for (const char* line :
       {"d_seconds_bucket{a=\"b\",le=\"0.001\"} 2\n", "d_seconds_bucket{a=\"b\",le=\"0.0025\"} 3\n",
        "d_seconds_bucket{a=\"b\",le=\"1\"} 4\n", "d_seconds_bucket{a=\"b\",le=\"+Inf\"} 6\n",
        "d_seconds_sum{a=\"b\"} 62.002002\n", "d_seconds_count{a=\"b\"} 6\n"}) {
    EXPECT_NE(text.find(line), std::string::npos) << line << text;
  }
  EXPECT_EQ(test::metrics_faults(text), std::vector<std::string>{});
}

TEST(DurationHistogram, IsWholeWhenEmpty) {
  const std::string text = written({}, "");
  EXPECT_NE(text.find("d_seconds_bucket{le=\"+Inf\"} 0\nd_seconds_sum 0\nd_seconds_count 0\n"),
            std::string::npos)
      << text;
}

}  // namespace
}  // namespace dateline
