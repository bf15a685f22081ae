#include "server/http/gate_metrics.h"

#include <gtest/gtest.h>

#include "tests/support/metrics_check.h"

namespace dateline {
namespace {

TEST(GateMetrics, HaveEachFigureOnce) {
  MetricsText out;
  put_gate(out, GateStats{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
  const std::string text = std::move(out).take();
  EXPECT_EQ(test::metrics_faults(text), std::vector<std::string>{});
  for (const char* line :
       {"dateline_connections_accepted_total 1", "dateline_connections_refused_total{reason=\"full\"} 2",
        "dateline_connections_refused_total{reason=\"address\"} 3",
        "dateline_requests_refused_total{reason=\"queue_full\"} 4",
        "dateline_requests_refused_total{reason=\"queue_wait\"} 5",
        "dateline_connections_timed_out_total{state=\"reading\"} 6",
        "dateline_connections_timed_out_total{state=\"writing\"} 7",
        "dateline_connections{state=\"reading\"} 8", "dateline_connections{state=\"idle\"} 9",
        "dateline_connections{state=\"writing\"} 10", "dateline_requests{state=\"queued\"} 11",
        "dateline_requests{state=\"working\"} 12"}) {
    EXPECT_NE(text.find(std::string("\n") + line + "\n"), std::string::npos) << line << text;
  }
}

}  // namespace
}  // namespace dateline
