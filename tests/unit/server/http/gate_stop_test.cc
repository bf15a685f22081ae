// What is promised when the server is told to stop: every request whose head has come gets a whole reply.
#include <gtest/gtest.h>

#include "server/http/gate.h"
#include "tests/unit/server/http/running_gate.h"

namespace dateline {
namespace {

using std::chrono::milliseconds;
using test::closed;
using test::get;
using test::kept;

TEST(GateStop, ClosesIdleConnections) {
  test::RunningGate gate;
  const auto silent = gate.client();
  const auto client = gate.client();
  client.send(get("/1"));
  EXPECT_EQ(client.receive_until("]"), kept("[/1]"));
  EXPECT_TRUE(gate.stop());
  EXPECT_EQ(client.receive_all(), "");
  EXPECT_EQ(silent.receive_all(), "");
  EXPECT_FALSE(gate.client().is_connected());
}

TEST(GateStop, AnswersWhatCameBeforeItEvenAtTheDoor) {
  auto listener = Listener::bind("127.0.0.1", 0).value();
  const int port = listener.port();
  Gate gate(std::move(listener), {}, Proxies(),
            {{},
             [](const ReadRequest&) {
               return Outgoing{"HTTP/1.1 200 OK\r\n", "yes"};
             },
             {}});
  std::vector<test::RawClient> clients;
  for (int at = 0; at < 200; ++at) {
    clients.emplace_back(port);
    clients.back().send(get("/"));
  }
  gate.stop();
  EXPECT_TRUE(gate.run());
  for (const test::RawClient& client : clients) EXPECT_EQ(client.receive_all(), closed("yes"));
}

TEST(GateStop, AnswersAllThatIsUnderWay) {
  test::RunningGate gate;
  std::vector<test::RawClient> clients;
  for (int at = 0; at < 100; ++at) {
    clients.push_back(gate.client());
    clients.back().send(get("/wait"));
  }
  gate.wait_for([](const GateStats& stats) { return stats.working + stats.queued == 100; });
  gate.tell_to_stop();
  gate.release();
  for (const test::RawClient& client : clients) EXPECT_EQ(client.receive_all(), closed("[/wait]"));
  EXPECT_TRUE(gate.stop());
  EXPECT_EQ(gate.abandoned(), 0U);
}

TEST(GateStop, AnswersAllOfAPipeline) {
  test::RunningGate gate;
  const auto client = gate.client();
  client.send(get("/wait") + get("/2") + get("/3") + "GET /half HTTP");
  gate.wait_for([](const GateStats& stats) { return stats.working == 1; });
  gate.tell_to_stop();
  gate.release();
  EXPECT_EQ(client.receive_all(), kept("[/wait]") + kept("[/2]") + closed("[/3]"));
}

TEST(GateStop, ReadsTheRestOfAHeadThatHasBegun) {
  test::RunningGate gate;
  const auto client = gate.client();
  const auto idle = gate.client();
  client.send("GET /1 HT");
  gate.wait_for([](const GateStats& stats) { return stats.reading == 1 && stats.idle == 1; });
  gate.tell_to_stop();
  EXPECT_EQ(idle.receive_all(), "");
  client.send("TP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(client.receive_all(), closed("[/1]"));
}

TEST(GateStop, SendsALargeReplyToItsEnd) {
  test::RunningGate gate;
  const test::RawClient client(gate.port(), 4096);
  client.send(get("/large"));
  gate.wait_for([](const GateStats& stats) { return stats.writing == 1; });
  gate.tell_to_stop();
  EXPECT_EQ(client.receive_all(), kept(std::string(8'000'000, 'x')));
}

TEST(GateStop, CutsWhatTakesTooLong) {
  GateLimits limits;
  limits.stop_timeout = milliseconds(30);
  limits.workers = 1;
  test::RunningGate gate(limits);
  const auto answered = gate.client();
  answered.send(get("/wait"));
  gate.wait_for([](const GateStats& stats) { return stats.working == 1; });
  const auto queued = gate.client();
  queued.send(get("/wait"));
  const test::RawClient slow(gate.port(), 4096);
  slow.send(get("/large"));
  gate.wait_for([](const GateStats& stats) { return stats.queued == 2; });
  gate.tell_to_stop();
  EXPECT_EQ(answered.receive_all(), "");
  EXPECT_EQ(queued.receive_all(), "");
  EXPECT_EQ(slow.receive_all(), "");
  EXPECT_TRUE(gate.stop());
  EXPECT_EQ(gate.abandoned(), 1U);
  EXPECT_EQ(gate.asked(), "/wait");
}

}  // namespace
}  // namespace dateline
