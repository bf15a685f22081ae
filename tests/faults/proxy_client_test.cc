// One client behind a reverse proxy asks for more than its share: it is told so, and the others are answered.
#include <gtest/gtest.h>

#include "tests/faults/fault_world.h"
#include "tests/faults/scale.h"
#include "tests/faults/test_server.h"
#include "tests/support/hanging_pages.h"
#include "tests/support/raw_connection.h"

namespace dateline::test {
namespace {

constexpr std::size_t kShare = 3;
constexpr const char* kGreedy = "X-Forwarded-For: 198.51.100.66, 203.0.113.9\r\n";

TEST(ProxyClient, HasNoMoreRequestsUnderWayThanConnectionsOfItsOwn) {
  FaultWorld world(fault_seed());
  world.articles().change(20);
  world.sync();
  HangingPages pages;
  ProcessSpec spec = server_spec(world.db());
  for (const std::string& argument :
       {std::string("--trust-proxy"), std::string("127.0.0.1"), std::string("--max-connections-per-address"),
        std::to_string(kShare), std::string("--web"), pages.folder().string()}) {
    spec.arguments.push_back(argument);
  }
  TestServer server(spec);
  ASSERT_TRUE(server.is_up());
  pages.hang();
  std::vector<std::unique_ptr<RawConnection>> held;
  for (std::size_t at = 0; at < kShare; ++at) {
    held.push_back(std::make_unique<RawConnection>(server.port()));
    held.back()->ask("GET /help", kGreedy);
  }
  ASSERT_TRUE(server.process().wait_until([&] { return pages.has_caught(); }));
  // Each connection of the proxy's pool stays and serves whoever comes next.
  RawConnection pooled(server.port());
  const std::size_t tries = how_many(50, 2000);
  for (std::size_t at = 0; at < tries; ++at) {
    pooled.ask("GET /api/v1/search?q=harbour", kGreedy);
    const HttpReply refused = pooled.read_reply();
    ASSERT_EQ(refused.status, 503);
    ASSERT_EQ(refused.headers.at("retry-after"), "1");
    const std::string other = "X-Forwarded-For: 203.0.113." + std::to_string(10 + at % 200) + "\r\n";
    pooled.ask("GET /api/v1/search?q=harbour", other);
    ASSERT_EQ(pooled.read_reply().status, 200) << other;
  }
  pages.release();
  for (const auto& connection : held) EXPECT_EQ(connection->read_reply().status, 200);
  pooled.ask("GET /api/v1/search?q=harbour", kGreedy);
  EXPECT_EQ(pooled.read_reply().status, 200) << "its share is free again";
  EXPECT_EQ(server.stop().exit_code, 0);
}

}  // namespace
}  // namespace dateline::test
