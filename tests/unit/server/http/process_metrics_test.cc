#include "server/http/process_metrics.h"

#include <gtest/gtest.h>

#include "tests/support/metrics_check.h"

namespace dateline {
namespace {

TEST(ProcessMetrics, AreThoseOfThisProcess) {
  MetricsText out;
  put_process(out, std::chrono::system_clock::time_point(std::chrono::milliseconds(1'700'000'000'900)));
  const std::string text = std::move(out).take();
  EXPECT_EQ(test::metrics_faults(text), std::vector<std::string>{});
  EXPECT_NE(text.find("\nprocess_start_time_seconds 1700000000\n"), std::string::npos) << text;
  for (const char* name : {"process_resident_memory_bytes", "process_open_fds", "process_max_fds"}) {
    const std::size_t at = text.find(std::string("\n") + name + " ");
    ASSERT_NE(at, std::string::npos) << name;
    EXPECT_GT(std::stoull(text.substr(text.find(' ', at))), 0U) << name;
  }
}

}  // namespace
}  // namespace dateline
