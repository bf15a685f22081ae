#include "server/http/server.h"

#include <gtest/gtest.h>

#include <thread>

#include "tests/support/http_client.h"
#include "tests/unit/server/http/raw_client.h"
#include "tests/unit/server/http/running_server.h"

namespace dateline {
namespace {

TEST(Server, ServesUntilItIsStopped) {
  test::RunningServer server;
  EXPECT_EQ(test::get(server.port(), "/").body, "hello /");
  EXPECT_TRUE(server.stop());
  EXPECT_THROW(test::get(server.port(), "/"), std::system_error);
}

TEST(Server, TurnsWhenItIsNudged) {
  HttpServer idle(ServerOptions{"127.0.0.1", 0}, test::small_routes());
  EXPECT_EQ(idle.nudge(), 0U);
  ASSERT_TRUE(idle.bind());
  EXPECT_EQ(idle.nudge(), idle.nudge()) << "nobody runs it";
  std::thread runner([&idle] { idle.run(); });
  const std::uint64_t before = idle.nudge();
  while (idle.nudge() == before) std::this_thread::yield();
  idle.stop();
  runner.join();
}

TEST(Server, HoldsItsRoutesToTheLimitOfBodies) {
  GateLimits limits;
  limits.body = 10;
  const test::RunningServer server(limits);
  for (const std::size_t size : {9U, 10U, 11U}) {
    const auto reply =
        test::parse_reply(test::exchange(server.port(),
                                         "POST /echo HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                         "Content-Length: " +
                                             std::to_string(size) + "\r\n\r\n" + std::string(size, 'b')));
    EXPECT_EQ(reply.status, size <= 10 ? 200 : 413) << size;
  }
  EXPECT_EQ(server.stats().accepted, 3U);
}

TEST(Server, SaysThatItIsBusyAndWhenToComeBack) {
  GateLimits limits;
  limits.connections = 1;
  const test::RunningServer server(limits);
  const test::RawClient first(server.port());
  first.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  first.receive_until("hello /");
  const auto reply = test::get(server.port(), "/");
  EXPECT_EQ(reply.status, 503);
  EXPECT_EQ(reply.headers.at("retry-after"), "1");
  EXPECT_EQ(reply.headers.at("connection"), "close");
  EXPECT_EQ(reply.headers.at("content-type"), "application/problem+json");
  EXPECT_NE(reply.body.find("\"busy\""), std::string::npos) << reply.body;
}

TEST(Server, SaysThatAPortIsInUse) {
  const test::RunningServer first;
  HttpServer second(ServerOptions{"127.0.0.1", first.port()}, test::small_routes());
  const auto port = second.bind();
  ASSERT_FALSE(port);
  EXPECT_EQ(port.error().message,
            "port " + std::to_string(first.port()) + " on 127.0.0.1 is in use; give another with --port");
}

TEST(Server, SaysThatAnAddressIsNotOurs) {
  HttpServer server(ServerOptions{"192.0.2.1", 0}, test::small_routes());
  const auto port = server.bind();
  ASSERT_FALSE(port);
  EXPECT_EQ(port.error().message.find("cannot listen on 192.0.2.1 port 0: "), 0U) << port.error().message;
}

TEST(Server, StopsWhenToldBeforeItRuns) {
  HttpServer server(ServerOptions{"127.0.0.1", 0}, test::small_routes());
  ASSERT_TRUE(server.bind());
  std::thread stopper([&server] { server.stop(); });
  EXPECT_TRUE(server.run());
  stopper.join();
}

}  // namespace
}  // namespace dateline
