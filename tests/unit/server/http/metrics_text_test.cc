#include "server/http/metrics_text.h"

#include <gtest/gtest.h>

#include "tests/support/metrics_check.h"

namespace dateline {
namespace {

TEST(MetricsText, WritesSamplesBehindHelpAndType) {
  MetricsText text;
  text.gauge("a", "An a.", 18'446'744'073'709'551'615U);
  text.head("b_total", "counter", "Bs.");
  text.sample("b_total", metric_label("of", "x"), std::uint64_t{2});
  text.sample("b_total", "", 0.25);
  text.counter("c_total", "Cs.", 0);
  EXPECT_EQ(std::move(text).take(),
            "# HELP a An a.\n# TYPE a gauge\na 18446744073709551615\n"
            "# HELP b_total Bs.\n# TYPE b_total counter\nb_total{of=\"x\"} 2\nb_total 0.25\n"
            "# HELP c_total Cs.\n# TYPE c_total counter\nc_total 0\n");
}

TEST(MetricsText, EscapesLabels) {
  EXPECT_EQ(metric_label("a", "x\"y\\z\n"), R"(a="x\"y\\z\n")");
}

TEST(MetricsText, WritesNumbersShort) {
  EXPECT_EQ(metric_number(0), "0");
  EXPECT_EQ(metric_number(0.0025), "0.0025");
  EXPECT_EQ(metric_number(1731628800), "1731628800");
  EXPECT_EQ(metric_number(100), "100");
}

// The judge of the other tests is held to rows that it must refuse.
TEST(MetricsCheck, FindsWhatIsWrong) {
  const std::string head = "# HELP a A.\n# TYPE a gauge\n";
  const std::string histogram = "# HELP h H.\n# TYPE h histogram\n";
  EXPECT_TRUE(test::metrics_faults(head + "a 1\na{b=\"c\"} 2\n").empty());
  EXPECT_TRUE(test::metrics_faults(histogram + "h_bucket{le=\"+Inf\"} 1\nh_sum 1\nh_count 1\n").empty());
  for (const std::string& text :
       {std::string("a 1\n"), head + "a 1", head + "a x\n", head + "b 1\n", head + "a 1\na 1\n",
        head + "a{b=\"c} 1\n", head + "a{b=\"\\c\"} 1\n", head + "a{b=\"c\",b=\"d\"} 1\n", head + "a  1\n",
        head + "a 1\n" + head, std::string("# HELP a A.\na 1\n"),
        std::string("# HELP a A.\n# TYPE a counter\na 1\n"),
        std::string("# HELP a_total A.\n# TYPE a_total gauge\na_total 1\n"),
        histogram + "h_bucket{le=\"1\"} 1\nh_sum 1\nh_count 1\n",
        histogram + "h_bucket{le=\"+Inf\"} 2\nh_sum 1\nh_count 1\n",
        histogram + "h_bucket{le=\"+Inf\"} 1\nh_count 1\n",
        histogram + "h_bucket{le=\"2\"} 1\nh_bucket{le=\"1\"} 1\n", histogram + "h 1\n"}) {
    EXPECT_FALSE(test::metrics_faults(text).empty()) << text;
  }
}

}  // namespace
}  // namespace dateline
