#include "tests/bench/connections/metric_lines.h"

#include <gtest/gtest.h>

namespace dateline::bench {
namespace {

TEST(MetricLines, AreThoseThatBeginSo) {
  const char* text =
      "# TYPE dateline_connections gauge\n"
      "dateline_connections{state=\"idle\"} 3\n"
      "dateline_http_requests_total 7\n"
      "dateline_connections{state=\"reading\"} 2";
  EXPECT_EQ(metric_lines(text, "dateline_connections"),
            (std::vector<std::string>{"dateline_connections{state=\"idle\"} 3",
                                      "dateline_connections{state=\"reading\"} 2"}));
  EXPECT_TRUE(metric_lines("", "x").empty());
}

}  // namespace
}  // namespace dateline::bench
