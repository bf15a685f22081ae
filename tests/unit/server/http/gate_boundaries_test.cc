// Each limit of the gate, one below, at it and one beyond, over a real socket.
#include <gtest/gtest.h>

#include "server/http/gate.h"
#include "tests/unit/server/http/running_gate.h"

namespace dateline {
namespace {

using std::chrono::milliseconds;
using test::closed;
using test::get;
using test::kept;
using test::last_get;
using test::refused;

std::string answer_to(const test::RunningGate& gate, const std::string& bytes) {
  const auto client = gate.client();
  client.send(bytes);
  return client.receive_all();
}

TEST(GateBoundaries, OfARequestLine) {
  GateLimits limits;
  limits.request_line = 100;
  const test::RunningGate gate(limits);
  for (const std::size_t size : {99U, 100U, 101U}) {
    const std::string target(size - std::string("GET  HTTP/1.1").size(), 'a');
    const std::string path = "/" + target.substr(1);
    EXPECT_EQ(answer_to(gate, last_get(path)),
              size <= 100 ? closed("[" + path + "]") : refused("address_too_long"))
        << size;
  }
}

TEST(GateBoundaries, OfFields) {
  GateLimits limits;
  limits.fields = 5;
  const test::RunningGate gate(limits);
  for (const int count : {4, 5, 6}) {
    std::string fields = "Connection: close\r\n";  // and Host
    for (int at = 2; at < count; ++at) fields += "X: y\r\n";
    EXPECT_EQ(answer_to(gate, get("/", fields)), count <= 5 ? closed("[/]") : refused("head_too_large"))
        << count;
  }
}

TEST(GateBoundaries, OfAHead) {
  GateLimits limits;
  limits.head = 300;
  const test::RunningGate gate(limits);
  for (const std::size_t size : {299U, 300U, 301U}) {
    const std::string padding(size - get("/", "Connection: close\r\nX: \r\n").size(), 'y');
    const std::string bytes = get("/", "Connection: close\r\nX: " + padding + "\r\n");
    ASSERT_EQ(bytes.size(), size);
    EXPECT_EQ(answer_to(gate, bytes), size <= 300 ? closed("[/]") : refused("head_too_large")) << size;
  }
}

TEST(GateBoundaries, OfConnections) {
  GateLimits limits;
  limits.connections = 3;
  const test::RunningGate gate(limits);
  std::vector<test::RawClient> clients;
  for (int count = 1; count <= 3; ++count) {
    clients.push_back(gate.client());
    clients.back().send(get("/"));
    EXPECT_EQ(clients.back().receive_until("]"), kept("[/]")) << count;
  }
  const auto another = gate.client();
  another.send(get("/"));
  EXPECT_EQ(another.receive_all(), refused("busy"));
  EXPECT_EQ(gate.stats().refused_full, 1U);
  EXPECT_EQ(gate.stats().accepted, 4U);
  clients.pop_back();
  gate.wait_for([](const GateStats& stats) { return stats.idle == 2; });
  EXPECT_EQ(answer_to(gate, last_get("/")), closed("[/]"));
}

TEST(GateBoundaries, OfWaitingRequests) {
  GateLimits limits;
  limits.workers = 1;
  limits.queue = 3;
  test::RunningGate gate(limits);
  std::vector<test::RawClient> clients;
  clients.push_back(gate.client());
  clients.back().send(last_get("/wait"));
  gate.wait_for([](const GateStats& stats) { return stats.working == 1; });
  for (std::size_t waiting = 1; waiting <= 3; ++waiting) {
    clients.push_back(gate.client());
    clients.back().send(last_get("/wait"));
    gate.wait_for([&](const GateStats& stats) { return stats.queued == waiting; });
  }
  EXPECT_EQ(answer_to(gate, get("/")), refused("busy"));
  EXPECT_EQ(gate.stats().refused_queue_full, 1U);
  gate.release();
  for (const test::RawClient& client : clients) EXPECT_EQ(client.receive_all(), closed("[/wait]"));
}

TEST(GateBoundaries, OfTheWaitForAWorker) {
  GateLimits limits;
  limits.workers = 1;
  limits.queue_timeout = milliseconds(30);
  test::RunningGate gate(limits);
  const auto first = gate.client();
  first.send(last_get("/wait"));
  gate.wait_for([](const GateStats& stats) { return stats.working == 1; });
  EXPECT_EQ(answer_to(gate, get("/late")), refused("busy"));
  EXPECT_EQ(gate.stats().refused_queue_wait, 1U);
  gate.release();
  EXPECT_EQ(first.receive_all(), closed("[/wait]")) << "what a worker has is answered";
  EXPECT_EQ(gate.asked(), "/wait");
}

}  // namespace
}  // namespace dateline
