#include "tests/bench/connections/healthy_client.h"

#include <gtest/gtest.h>

#include "tests/bench/program.h"
#include "tests/bench/scripted_server.h"
#include "tests/unit/server/http/running_server.h"

namespace dateline::bench {
namespace {

TEST(HealthyClient, TimesStayingAndNewConnectionsApart) {
  test::RunningServer server;
  const Endpoint endpoint = checked(parse_endpoint("127.0.0.1:" + std::to_string(server.port())));
  HealthyClient client(endpoint, {"/"}, 1000);
  while (client.asked() < 10) std::this_thread::yield();
  const HealthyReport report = client.stop();
  EXPECT_GT(report.kept.count, 0U);
  EXPECT_GT(report.fresh.count, 0U);
  EXPECT_TRUE(report.faults.empty());
}

TEST(HealthyClient, NamesWhatIsNoGoodReply) {
  const std::string full = "HTTP/1.1 503 x\r\nContent-Length: 0\r\n\r\n";
  const ScriptedServer server(std::vector<std::string>(100, full + ScriptedServer::kClose));
  HealthyClient client(server.endpoint(), {"/"}, 1000);
  while (client.asked() < 1) std::this_thread::yield();
  const HealthyReport report = client.stop();
  EXPECT_EQ(report.faults.count("status 503"), 1U);
  EXPECT_EQ(report.kept.count + report.fresh.count, 0U);
}

}  // namespace
}  // namespace dateline::bench
