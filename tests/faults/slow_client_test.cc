// Very many clients that keep a server busy with as little as they can: each is let in, and a client that
// behaves gets every reply. How long it waits is measured by `./dev bench connections`.
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <iostream>
#include <thread>

#include "tests/bench/connections/attack.h"
#include "tests/bench/connections/server_watch.h"
#include "tests/bench/program.h"
#include "tests/faults/fault_world.h"
#include "tests/faults/scale.h"
#include "tests/faults/test_server.h"
#include "tests/support/raw_connection.h"

namespace dateline::test {
namespace {

using bench::Attack;
using bench::AttackPlan;

constexpr const char* kSearch = "GET /api/v1/search?q=harbour";
constexpr std::size_t kRequests = 200;
constexpr std::uint64_t kBytesAnAttacker = std::uint64_t{128} * 1024;
// What the threads that answer come to hold anyway.
constexpr std::uint64_t kWarmUpBytes = std::uint64_t{16} * 1024 * 1024;

class SlowClientTest : public testing::Test {
 protected:
  void SetUp() override {
    world_.articles().change(60);
    world_.sync();
  }

  void expect_service(const AttackPlan& plan) const {
    TestServer server(server_spec(world_.db()));
    ASSERT_TRUE(server.is_up());
    RawConnection staying(server.port());
    staying.ask(kSearch);
    ASSERT_EQ(staying.read_reply().status, 200);
    const bench::ServerState before = bench::state_of(server.process().id());
    {
      const Attack attack(bench::checked(bench::parse_endpoint("127.0.0.1:" + std::to_string(server.port()))),
                          plan);
      while (attack.counts().opened < attack.planned()) std::this_thread::yield();
      for (std::size_t at = 0; at < kRequests; ++at) {
        staying.ask(kSearch);
        ASSERT_EQ(staying.read_reply().status, 200) << "over the connection that stays";
        ASSERT_EQ(get(server.port(), "/api/v1/search?q=harbour").status, 200) << "over a new one";
      }
      const bench::AttackCounts counts = attack.counts();
      EXPECT_EQ(counts.refused, 0U);
      const bench::ServerState during = bench::state_of(server.process().id());
      EXPECT_LE(during.memory.anonymous,
                before.memory.anonymous + kWarmUpBytes + attack.planned() * kBytesAnAttacker);
      std::cout << attack.planned() << " attackers, " << counts.opened << " opened, " << counts.ended
                << " ended by the server, " << 2 * kRequests << " replies\n";
    }
    EXPECT_EQ(server.stop().exit_code, 0);
  }

  FaultWorld world_{fault_seed()};
};

TEST_F(SlowClientTest, HeadsThatDripHoldNobodyUp) {
  expect_service({{how_many(100, 1500), 0, 0, 0}});
}

TEST_F(SlowClientTest, ReadersThatHardlyReadHoldNobodyUp) {
  expect_service({{0, how_many(20, 200), 0, 0}});
}

TEST_F(SlowClientTest, ClientsThatAreGoneHoldNobodyUp) {
  expect_service({{0, 0, how_many(30, 500), 0}});
}

TEST_F(SlowClientTest, AllAtOnceHoldNobodyUp) {
  expect_service({{how_many(100, 1000), how_many(20, 150), how_many(30, 300), how_many(50, 300)}});
}

// The process may have few descriptors: who comes too many is told or waits, and nobody is hurt.
TEST_F(SlowClientTest, MoreThanItHasDescriptorsForDoNotEndIt) {
  TestServer server(server_spec(world_.db()));
  ASSERT_TRUE(server.is_up());
  const rlimit few{64, 64};
  ASSERT_EQ(prlimit(server.process().id(), RLIMIT_NOFILE, &few, nullptr), 0);
  RawConnection first(server.port());
  first.ask(kSearch);
  ASSERT_EQ(first.read_reply().status, 200);
  {
    std::vector<std::unique_ptr<RawConnection>> crowd;
    for (int at = 0; at < 200; ++at) {
      crowd.push_back(std::make_unique<RawConnection>(server.port()));
      crowd.back()->ask("GET /healthz");
    }
    int served = 0;
    int told = 0;
    for (const auto& connection : crowd) {
      const int status = connection->read_reply().status;
      served += status == 200 ? 1 : 0;
      told += status == 503 ? 1 : 0;
    }
    std::cout << served << " served, " << told << " told, "
              << crowd.size() - static_cast<std::size_t>(served + told) << " closed\n";
    EXPECT_GT(served, 0);
    EXPECT_LT(served, 64);
    first.ask(kSearch);
    EXPECT_EQ(first.read_reply().status, 200) << "over a connection that was there before";
  }
  for (int at = 0; at < 20; ++at) {
    int status = 0;
    ASSERT_TRUE(server.process().wait_until([&] {
      return (status = get(server.port(), "/healthz").status) == 200;
    })) << status;
  }
  EXPECT_EQ(server.stop().exit_code, 0);
}

}  // namespace
}  // namespace dateline::test
