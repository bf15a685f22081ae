#include "tests/bench/connections/attack.h"

#include <gtest/gtest.h>

#include <functional>

#include "tests/bench/clock.h"
#include "tests/bench/connections/open_load.h"
#include "tests/bench/program.h"
#include "tests/bench/scripted_server.h"
#include "tests/unit/server/http/running_server.h"

namespace dateline::bench {
namespace {

// Looks again and again, for 20 s at most.
bool wait_until(const std::function<bool()>& condition) {
  const Instant start = now();
  while (!condition()) {
    if (now() - start > std::chrono::seconds(20)) return false;
    std::this_thread::yield();
  }
  return true;
}

TEST(Attack, OpensEveryConnectionAndLetsThemGo) {
  test::RunningServer server;
  const Endpoint endpoint = checked(parse_endpoint("127.0.0.1:" + std::to_string(server.port())));
  {
    const Attack attack(endpoint, {{2, 1, 2, 1}, "/", 2});
    EXPECT_EQ(attack.planned(), 6U);
    EXPECT_TRUE(wait_until([&] { return attack.counts().opened >= 6; }));
    EXPECT_EQ(attack.counts().refused, 0U);
  }
  const OpenLoadReport report = run_open_load(endpoint, {{"/"}, 1, 0, std::chrono::milliseconds(20)});
  EXPECT_GT(report.times.at(200).count, 0U);
}

TEST(Attack, CountsWhatTheServerEndsAndComesAgain) {
  const std::string late = "HTTP/1.1 408 x\r\nContent-Length: 0\r\n\r\n";
  const ScriptedServer server({late + ScriptedServer::kClose, late + ScriptedServer::kClose});
  const Attack attack(server.endpoint(), {{0, 0, 0, 1}, "", 0});
  EXPECT_TRUE(wait_until([&] { return attack.counts().timed_out == 2; }));
  EXPECT_TRUE(wait_until([&] { return attack.counts().ended >= 2; }));
  EXPECT_GT(attack.counts().opened, 1U);
}

TEST(Attack, CountsRefusals) {
  const std::string full = "HTTP/1.1 503 x\r\nContent-Length: 0\r\n\r\n";
  const ScriptedServer server({full + ScriptedServer::kClose});
  const Attack attack(server.endpoint(), {{0, 0, 0, 1}, "", 0});
  EXPECT_TRUE(wait_until([&] { return attack.counts().refused == 1; }));
}

}  // namespace
}  // namespace dateline::bench
