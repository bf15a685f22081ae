// What watches the real server: metrics, health, and the service manager that started it.
#include <gtest/gtest.h>

#include <csignal>
#include <cstdlib>

#include "tests/e2e/server/world.h"
#include "tests/support/metrics_check.h"
#include "tests/support/notify_socket.h"

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
        "dateline_index_reopens_total 1", "dateline_log_lines_dropped_total 0",
        "dateline_requests{state=\"working\"} 1"}) {
    EXPECT_NE(reply.body.find(std::string("\n") + line + "\n"), std::string::npos) << line << "\n"
                                                                                   << reply.body;
  }
  EXPECT_EQ(reply.body.find("nothinghasthis"), std::string::npos);
}

bool has_line(const std::string& text, const std::string& line) {
  return text.find("\n" + line + "\n") != std::string::npos;
}

TEST(Monitoring, TellsWhichFilesFailUntilTheyAreMended) {
  World world;
  world.serve({"--metrics"});
  EXPECT_TRUE(has_line(get(world.port(), "/metrics").body, "dateline_index_files_failed 0"));
  world.write("bad.json", "{");
  EXPECT_EQ(world.run_indexer({"sync", "--db", world.db().string()}).exit_code, 3);
  EXPECT_TRUE(has_line(get(world.port(), "/metrics").body, "dateline_index_files_failed 1"));
  const HttpReply page = get(world.port(), "/about");
  EXPECT_NE(page.body.find("<bdi>articles/bad.json</bdi>"), std::string::npos) << page.body;
  EXPECT_EQ(page.body.find(world.db().parent_path().string()), std::string::npos);
  EXPECT_EQ(page.headers.count("etag"), 0U) << "a run that changes nothing is told there too";
  world.write("bad.json", R"({"title": "Mended", "body": "Oil."})");
  world.sync();
  const std::string metrics = get(world.port(), "/metrics").body;
  EXPECT_TRUE(has_line(metrics, "dateline_index_files_failed 0")) << metrics;
  EXPECT_NE(metrics.find("\ndateline_index_last_success_timestamp_seconds 1"), std::string::npos);
  EXPECT_EQ(get(world.port(), "/about").body.find("could not be read"), std::string::npos);
  std::filesystem::remove(world.db() / "gen-000001" / "last-run");
  EXPECT_EQ(get(world.port(), "/metrics").body.find("files_failed"), std::string::npos);
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

TEST(Monitoring, TellsTheServiceManagerThatItServesLivesAndStops) {
  const TempFolder folder;
  const std::string name = (folder / "notify").string();
  const NotifySocket manager(name);
  World world;
  setenv("NOTIFY_SOCKET", name.c_str(), 1);
  setenv("WATCHDOG_USEC", "20000", 1);
  world.serve();
  unsetenv("NOTIFY_SOCKET");
  unsetenv("WATCHDOG_USEC");
  EXPECT_TRUE(manager.receive().starts_with("READY=1\nSTATUS=3 articles, revision "));
  EXPECT_EQ(manager.receive(), "WATCHDOG=1");
  world.write("more.md", "---\ntitle: More oil\n---\nOil.\n");
  world.sync();
  std::string state = manager.receive();
  while (state == "WATCHDOG=1") state = manager.receive();
  EXPECT_TRUE(state.starts_with("WATCHDOG=1\nSTATUS=4 articles, revision ")) << state;
  world.server().send(SIGTERM);
  while (state.starts_with("WATCHDOG=1")) state = manager.receive();
  EXPECT_EQ(state, "STOPPING=1\nSTATUS=stopping");
  EXPECT_EQ(world.server().wait().exit_code, 0);
}

}  // namespace
}  // namespace dateline::test
