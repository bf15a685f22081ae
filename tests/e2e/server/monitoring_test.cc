// What watches the real server: metrics and health.
#include <gtest/gtest.h>

#include "tests/e2e/server/world.h"
#include "tests/support/metrics_check.h"

namespace dateline::test {
namespace {

TEST(Monitoring, HasMetricsOfWhatWasDone) {
  World world;
  world.serve({"--metrics"});
  get(world.port(), "/api/v1/search?q=oil");
  get(world.port(), "/?q=nothinghasthis");
  world.write("more.md", "---\ntitle: More oil\n---\nOil.\n");
  world.sync();
  get(world.port(), "/api/v1/search?q=oil");
  const HttpReply reply = get(world.port(), "/metrics");
  EXPECT_EQ(reply.headers.at("content-type"), "text/plain; version=0.0.4; charset=utf-8");
  EXPECT_EQ(metrics_faults(reply.body), std::vector<std::string>{});
  for (const char* line :
       {"dateline_http_requests_total{method=\"GET\",route=\"/api/v1/search\",code=\"200\"} 2",
        "dateline_search_duration_seconds_count 3", "dateline_search_zero_results_total 1",
        "dateline_search_timeouts_total 0", "dateline_index_documents 4", "dateline_index_readable 1",
        "dateline_index_reopens_total 1", "dateline_log_lines_dropped_total 0"}) {
    EXPECT_NE(reply.body.find(std::string("\n") + line + "\n"), std::string::npos) << line << "\n"
                                                                                   << reply.body;
  }
  EXPECT_EQ(reply.body.find("nothinghasthis"), std::string::npos);
}

TEST(Monitoring, IsReadyWhileTheIndexCanBeRead) {
  World world;
  world.serve();
  EXPECT_EQ(get(world.port(), "/readyz").status, 200);
  const auto version = world.db() / "gen-000001" / "glass" / "iamglass";
  const auto aside = world.db() / "aside";
  std::filesystem::copy_file(version, aside);
  std::filesystem::resize_file(version, 10);
  for (const char* method : {"GET", "HEAD"}) {
    EXPECT_EQ(request(world.port(), std::string(method) + " /readyz").status, 503) << method;
    EXPECT_EQ(request(world.port(), std::string(method) + " /healthz").status, 200) << method;
  }
  const HttpReply reply = get(world.port(), "/readyz");
  EXPECT_EQ(reply.headers.at("retry-after"), "1");
  EXPECT_NE(reply.body.find(R"("code":"index_unavailable")"), std::string::npos) << reply.body;
  std::filesystem::copy_file(aside, version, std::filesystem::copy_options::overwrite_existing);
  EXPECT_EQ(get(world.port(), "/readyz").status, 200);
}

}  // namespace
}  // namespace dateline::test
