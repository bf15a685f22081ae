// The server is told to stop under load: every request that was sent before gets a whole reply, none is cut,
// the exit code is 0; a client that does not read does not keep it, and a second signal ends it at once.
#include <gtest/gtest.h>

#include <atomic>
#include <csignal>
#include <iostream>
#include <memory>
#include <random>
#include <thread>

#include "tests/faults/fault_world.h"
#include "tests/faults/scale.h"
#include "tests/faults/test_server.h"
#include "tests/support/hanging_pages.h"
#include "tests/support/large_articles.h"
#include "tests/support/raw_connection.h"

namespace dateline::test {
namespace {

constexpr std::size_t kConnections = 200;
constexpr const char* kSearch = "GET /api/v1/search?q=harbour";
constexpr const char* kLarge = "GET /api/v1/export?q=ferry&format=ndjson&attributesToRetrieve=body";

using Connections = std::vector<std::unique_ptr<RawConnection>>;

// Nothing came at all: the server had closed before the request reached it.
bool is_nothing(const HttpReply& reply) {
  return reply.status == 0 && reply.head.empty() && reply.body.empty();
}

class StopTest : public testing::Test {
 protected:
  void SetUp() override {
    world_.articles().change(60);
    world_.sync();
  }

  // Connections that have each had a reply, as browsers and proxies keep them.
  static Connections connect(int port) {
    Connections connections;
    for (std::size_t at = 0; at < kConnections; ++at) {
      connections.push_back(std::make_unique<RawConnection>(port));
      connections.back()->ask("GET /healthz");
    }
    for (const auto& connection : connections) EXPECT_EQ(connection->read_reply().status, 200);
    return connections;
  }

  // An export that is larger than what a kernel keeps for a client that does not read, of few words.
  void write_large() {
    world_.write("large.ndjson", large_articles());
    world_.sync();
  }

  static void expect_quiet_end(TestServer& server) {
    const ProcessResult result = server.process().wait();
    EXPECT_EQ(result.exit_code, 0) << result.signal;
    EXPECT_FALSE(result.timed_out);
    EXPECT_EQ(result.err, "");
  }

  FaultWorld world_{fault_seed()};
};

TEST_F(StopTest, EveryRequestThatWasSentGetsAWholeReply) {
  std::mt19937_64 random(fault_seed());
  std::size_t answered = 0;
  std::size_t too_late = 0;
  const std::size_t rounds = how_many(5, 50);
  for (std::size_t round = 0; round < rounds; ++round) {
    SCOPED_TRACE("round " + std::to_string(round));
    TestServer server(server_spec(world_.db()));
    ASSERT_TRUE(server.is_up());
    const Connections connections = connect(server.port());
    // The signal comes between two of the requests.
    const std::size_t before = random() % (kConnections + 1);
    for (std::size_t at = 0; at < kConnections; ++at) {
      if (at == before) server.process().send(SIGTERM);
      connections[at]->ask(kSearch);
    }
    if (before == kConnections) server.process().send(SIGTERM);
    for (std::size_t at = 0; at < kConnections; ++at) {
      const HttpReply reply = connections[at]->read_reply();
      const bool is_late = at >= before && is_nothing(reply);
      EXPECT_TRUE(reply.status == 200 || is_late)
          << "request " << at << " of " << before << " before: " << reply.head;
      EXPECT_TRUE(connections[at]->is_closed());
      ++(is_late ? too_late : answered);
    }
    expect_quiet_end(server);
  }
  std::cout << rounds << " stops, " << answered << " whole replies, " << too_late
            << " requests came too late\n";
}

TEST_F(StopTest, RequestsThatCameTogetherAreAllAnswered) {
  TestServer server(server_spec(world_.db()));
  ASSERT_TRUE(server.is_up());
  const Connections connections = connect(server.port());
  // Cheap ones, so that none waits for too long in the queue.
  std::string three;
  for (int at = 0; at < 3; ++at) three += "GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
  for (const auto& connection : connections) connection->send(three);
  server.process().send(SIGTERM);
  for (const auto& connection : connections) {
    for (int at = 0; at < 3; ++at) EXPECT_EQ(connection->read_reply().status, 200) << at;
    EXPECT_TRUE(connection->is_closed());
  }
  expect_quiet_end(server);
}

TEST_F(StopTest, ConnectionsThatWaitAtTheDoorAreServed) {
  TestServer server(server_spec(world_.db()));
  ASSERT_TRUE(server.is_up());
  Connections connections;
  for (std::size_t at = 0; at < kConnections; ++at) {
    connections.push_back(std::make_unique<RawConnection>(server.port()));
    connections.back()->ask(kSearch);
  }
  server.process().send(SIGTERM);
  for (const auto& connection : connections) EXPECT_EQ(connection->read_reply().status, 200);
  expect_quiet_end(server);
}

TEST_F(StopTest, HalfARequestDoesNotKeepIt) {
  TestServer server(server_spec(world_.db()));
  ASSERT_TRUE(server.is_up());
  const Connections connections = connect(server.port());
  for (const auto& connection : connections) connection->send("GET / HT");
  EXPECT_EQ(server.stop().exit_code, 0);
  for (const auto& connection : connections) EXPECT_NE(connection->read_reply().status, 200);
}

TEST_F(StopTest, ARequestThatHangsDoesNotKeepIt) {
  HangingPages pages;
  ProcessSpec spec = server_spec(world_.db());
  for (const char* argument : {"--stop-timeout-ms", "50", "--log-level", "warn", "--web"}) {
    spec.arguments.emplace_back(argument);
  }
  spec.arguments.push_back(pages.folder().string());
  TestServer server(spec);
  ASSERT_TRUE(server.is_up());
  pages.hang();
  RawConnection caught(server.port());
  caught.ask("GET /help");
  ASSERT_TRUE(server.process().wait_until([&] { return pages.has_caught(); }));
  const ProcessResult result = server.stop();
  EXPECT_EQ(result.exit_code, 0) << result.signal;
  EXPECT_NE(result.err.find("event=stopped_early requests=1"), std::string::npos) << result.err;
  EXPECT_EQ(caught.read_reply().status, 0);
}

TEST_F(StopTest, AClientThatDoesNotReadDoesNotKeepIt) {
  write_large();
  TestServer server(server_spec(world_.db()));
  ASSERT_TRUE(server.is_up());
  const RawConnection slow(server.port());
  slow.ask(kLarge);
  ASSERT_TRUE(slow.wait_for_reply());
  const ProcessResult result = server.stop();
  EXPECT_EQ(result.exit_code, 0);
}

TEST_F(StopTest, ASecondSignalEndsItAtOnce) {
  write_large();
  for (const int signal : {SIGTERM, SIGINT}) {
    ProcessSpec spec = server_spec(world_.db());
    spec.arguments.back() = "info";
    TestServer server(spec);
    ASSERT_TRUE(server.is_up());
    const RawConnection slow(server.port());
    slow.ask(kLarge);
    ASSERT_TRUE(slow.wait_for_reply());
    server.process().send(signal);
    ASSERT_TRUE(server.process().wait_for_line("event=stopping"));
    server.process().send(signal);
    EXPECT_EQ(server.process().wait().exit_code, 128 + signal);
  }
}

// While the index is switched again and again, and clients ask.
TEST_F(StopTest, AStopDuringSwitchesCutsNothing) {
  const std::size_t rounds = how_many(3, 30);
  for (std::size_t round = 0; round < rounds; ++round) {
    SCOPED_TRACE("round " + std::to_string(round));
    TestServer server(server_spec(world_.db()));
    ASSERT_TRUE(server.is_up());
    std::atomic<std::size_t> asked{0};
    std::atomic<std::size_t> cut{0};
    std::vector<std::jthread> clients;
    clients.reserve(4);
    for (int at = 0; at < 4; ++at) {
      clients.emplace_back([&] {
        RawConnection connection(server.port());
        while (true) {
          connection.ask(kSearch);
          const HttpReply reply = connection.read_reply();
          if (reply.status != 200) {
            if (!is_nothing(reply)) ++cut;
            return;
          }
          ++asked;
        }
      });
    }
    RunningProcess rebuild(world_.spec({"rebuild"}));
    const std::size_t enough = 20 * (round + 1);
    while (asked < enough && cut == 0) std::this_thread::yield();
    server.process().send(SIGTERM);
    clients.clear();
    EXPECT_EQ(cut, 0U);
    expect_quiet_end(server);
    EXPECT_EQ(rebuild.wait().exit_code, 0);
  }
}

}  // namespace
}  // namespace dateline::test
