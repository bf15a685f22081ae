// Whose turn it is, and that one client does not keep another waiting.
#include <gtest/gtest.h>

#include "server/http/gate.h"
#include "tests/unit/server/http/running_gate.h"

namespace dateline {
namespace {

using test::closed;
using test::get;

Proxies ourselves() {
  return Proxies({*AddressRange::parse("127.0.0.1")});
}

// A request as a proxy passes it on.
std::string for_client(const std::string& client, const std::string& target) {
  return get(target, "Connection: close\r\nX-Forwarded-For: " + client + "\r\n");
}

GateLimits with_workers(std::size_t workers) {
  GateLimits limits;
  limits.workers = workers;
  return limits;
}

std::string order_of(const Proxies& proxies) {
  test::RunningGate gate(with_workers(1), proxies);
  std::vector<test::RawClient> clients;
  const auto ask = [&](const std::string& client, const std::string& target) {
    clients.push_back(gate.client());
    clients.back().send(for_client(client, target));
  };
  ask("192.0.2.9", "/wait");
  gate.wait_for([](const GateStats& stats) { return stats.working == 1; });
  std::size_t queued = 0;
  for (const auto& [client, target] : {std::pair("192.0.2.1", "/a1"),
                                       {"192.0.2.1", "/a2"},
                                       {"192.0.2.1", "/a3"},
                                       {"2001:db8::1", "/b1"},
                                       {"2001:db8::2", "/b2"},
                                       {"192.0.2.3, 127.0.0.1", "/c1"}}) {
    ask(client, target);
    ++queued;
    gate.wait_for([&](const GateStats& stats) { return stats.queued == queued; });
  }
  gate.release();
  for (const test::RawClient& client : clients) client.receive_all();
  return gate.asked();
}

TEST(GateFairness, LetsTheClientsOfAProxyTakeTurns) {
  EXPECT_EQ(order_of(ourselves()), "/wait/a1/b1/c1/a2/b2/a3");
}

TEST(GateFairness, BelievesNobodyElse) {
  EXPECT_EQ(order_of(Proxies()), "/wait/a1/a2/a3/b1/b2/c1");
}

TEST(GateFairness, LeavesWorkersForOthers) {
  test::RunningGate gate(with_workers(4), ourselves());
  std::vector<test::RawClient> greedy;
  for (int at = 0; at < 6; ++at) {
    greedy.push_back(gate.client());
    greedy.back().send(for_client("192.0.2.1", "/wait"));
  }
  gate.wait_for([](const GateStats& stats) { return stats.working == 2 && stats.queued == 4; });
  const auto other = gate.client();
  other.send(for_client("192.0.2.2", "/other"));
  EXPECT_EQ(other.receive_all(), closed("[/other]"));
  gate.release();
  for (const test::RawClient& client : greedy) EXPECT_EQ(client.receive_all(), closed("[/wait]"));
}

TEST(GateFairness, CountsTheRequestsOfAClientBehindAProxy) {
  GateLimits limits = with_workers(8);
  limits.connections_per_address = 2;
  test::RunningGate gate(limits, ourselves());
  const auto forwarded = [](const char* client, const std::string& target) {
    return get(target, std::string("X-Forwarded-For: ") + client + "\r\n");
  };
  std::vector<test::RawClient> greedy;
  for (int at = 0; at < 2; ++at) {
    greedy.push_back(gate.client());
    greedy.back().send(forwarded("192.0.2.1", "/wait"));
  }
  gate.wait_for([](const GateStats& stats) { return stats.working == 2; });
  const auto pooled = gate.client();
  pooled.send(forwarded("192.0.2.1", "/3") + forwarded("192.0.2.2", "/other") +
              forwarded("192.0.2.1", "/now"));
  EXPECT_EQ(pooled.receive_until("[/now]"),
            "HTTP/1.1 400 {busy}\r\n\r\n{busy}" + test::kept("[/other]") + test::kept("[/now]"));
  EXPECT_EQ(gate.stats().refused_address, 1U);
  gate.release();
  for (const test::RawClient& client : greedy) client.receive_until("]");
  // Many that come at once over one connection are one after another.
  std::string many;
  std::string wanted;
  for (int at = 0; at < 20; ++at) {
    many += forwarded("192.0.2.1", "/x");
    wanted += test::kept("[/x]");
  }
  pooled.send(many + forwarded("192.0.2.1", "/last"));
  EXPECT_EQ(pooled.receive_until("[/last]"), wanted + test::kept("[/last]"));
  EXPECT_EQ(gate.stats().refused_address, 1U);
}

TEST(GateFairness, CountsAProxiedRequestUntilItsReplyIsSent) {
  GateLimits limits = with_workers(8);
  limits.connections_per_address = 1;
  test::RunningGate gate(limits, ourselves());
  const auto other = gate.client();
  {
    const test::RawClient slow(gate.port(), 4096);
    slow.send(get("/large", "X-Forwarded-For: 192.0.2.1\r\n"));
    gate.wait_for([](const GateStats& stats) { return stats.writing == 1; });
    other.send(get("/1", "X-Forwarded-For: 192.0.2.1\r\n"));
    EXPECT_EQ(other.receive_until("busy}\r\n\r\n{busy}"), "HTTP/1.1 400 {busy}\r\n\r\n{busy}");
  }
  gate.wait_for([](const GateStats& stats) { return stats.writing == 0; });
  other.send(get("/2", "X-Forwarded-For: 192.0.2.1\r\n"));
  EXPECT_EQ(other.receive_until("]"), test::kept("[/2]"));
}

TEST(GateFairness, ForgetsTheRequestsOfAClientThatHasGone) {
  GateLimits limits = with_workers(1);
  test::RunningGate gate(limits);
  const auto first = gate.client();
  first.send(test::last_get("/wait"));
  gate.wait_for([](const GateStats& stats) { return stats.working == 1; });
  {
    const auto gone = gate.client();
    gone.send(get("/gone"));
    gate.wait_for([](const GateStats& stats) { return stats.queued == 1; });
    const linger at_once{1, 0};
    setsockopt(gone.fd(), SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
  }
  gate.wait_for([](const GateStats& stats) { return stats.queued == 0; });
  gate.release();
  EXPECT_EQ(first.receive_all(), closed("[/wait]"));
  EXPECT_EQ(gate.asked(), "/wait");
}

TEST(GateFairness, SlowClientsKeepNobodyWaiting) {
  const test::RunningGate gate(with_workers(2));
  std::vector<test::RawClient> slow;
  for (int at = 0; at < 100; ++at) {
    slow.push_back(gate.client());  // sends nothing
    slow.push_back(gate.client());
    slow.back().send("GET / HT");
  }
  for (int at = 0; at < 10; ++at) {
    slow.emplace_back(gate.port(), 4096);
    slow.back().send(get("/large"));
  }
  gate.wait_for([](const GateStats& stats) { return stats.reading == 100 && stats.writing == 10; });
  const auto client = gate.client();
  client.send(test::last_get("/"));
  EXPECT_EQ(client.receive_all(), closed("[/]"));
  EXPECT_EQ(gate.stats().working, 0U);
}

}  // namespace
}  // namespace dateline
