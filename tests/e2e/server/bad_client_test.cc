// Clients that behave oddly between their bytes, before the real server (H50 to H53 of the table of
// bad_input_rows.h): they get what they asked for, if it can be given, and cost nobody else anything.
#include <gtest/gtest.h>

#include <csignal>
#include <nlohmann/json.hpp>
#include <thread>

#include "tests/e2e/server/world.h"
#include "tests/support/large_articles.h"
#include "tests/support/raw_connection.h"

namespace dateline::test {
namespace {

constexpr const char* kLargeTarget = "GET /api/v1/export?q=&format=ndjson&attributesToRetrieve=body";

class BadClientTest : public testing::Test {
 protected:
  void serve(std::vector<std::string> arguments = {}) {
    arguments.insert(arguments.end(), {"--log-level", "warn"});
    world_.serve(arguments);
  }

  // Articles that a reply of all of is larger than what a kernel keeps for a client that does not read. They
  // are of few words, to index quickly.
  void write_large() {
    world_.write("large.ndjson", large_articles());
    world_.sync();
  }

  World world_;
};

TEST_F(BadClientTest, ThatSendsTenRequestsAtOnceGetsTenRepliesInOrder) {
  serve();
  std::string all;
  for (int at = 0; at < 10; ++at) {
    const std::string number = std::to_string(at);
    all += "GET /api/v1/" + number + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
  }
  RawConnection connection(world_.port());
  connection.send(all);
  for (int at = 0; at < 10; ++at) {
    const HttpReply reply = connection.read_reply();
    ASSERT_EQ(reply.status, 404);
    EXPECT_EQ(nlohmann::json::parse(reply.body)["message"],
              "there is nothing at '/api/v1/" + std::to_string(at) + "'");
  }
}

TEST_F(BadClientTest, ThatSendsByteByByteIsAnswered) {
  serve();
  const RawConnection connection(world_.port());
  RawConnection other(world_.port());
  for (const char byte : std::string("GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")) {
    connection.send(std::string(1, byte));
    other.ask("GET /healthz");
    ASSERT_EQ(other.read_reply().status, 200);
  }
  EXPECT_TRUE(connection.wait_for_reply());
}

TEST_F(BadClientTest, ThatGoesInTheMiddleOfAReplyIsForgotten) {
  write_large();
  serve();
  for (int at = 0; at < 40; ++at) {
    RawConnection connection(world_.port());
    connection.ask(at % 2 == 0 ? kLargeTarget : "GET /api/v1/search?q=ferry&attributesToRetrieve=body");
    if (at % 4 < 2) {
      EXPECT_TRUE(connection.wait_for_reply());
    }
    connection.reset();
  }
  // The place for an export, of which there is one, is free again.
  int status = 0;
  ASSERT_TRUE(world_.server().wait_until([&] {
    status = request(world_.port(), kLargeTarget).status;
    return status != 503;
  }));
  EXPECT_EQ(status, 200);
  world_.server().send(SIGTERM);
  const ProcessResult result = world_.server().wait();
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.err, "") << "a client that goes is no event";
}

TEST_F(BadClientTest, ThatHasFinishedSendingGetsItsWholeReply) {
  write_large();
  serve();
  RawConnection connection(world_.port());
  connection.ask("GET /healthz");
  connection.ask(kLargeTarget);
  connection.finish_sending();
  EXPECT_EQ(connection.read_reply().status, 200);
  const HttpReply reply = connection.read_reply();
  EXPECT_EQ(reply.status, 200);
  EXPECT_GT(reply.body.size(), 8'000'000U);
  EXPECT_TRUE(connection.is_closed());
}

// Their limits are short here, and what came in time before is answered.
TEST_F(BadClientTest, ThatDoesNotGoOnIsToldSoAndClosed) {
  serve({"--head-timeout-ms", "100", "--body-timeout-ms", "100"});
  for (const std::string& bytes :
       {std::string("G"), std::string("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n"),
        std::string("POST /multi-search HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                    "Content-Length: 5\r\n\r\n{")}) {
    SCOPED_TRACE(bytes);
    RawConnection connection(world_.port());
    connection.ask("GET /healthz");
    connection.send(bytes);
    EXPECT_EQ(connection.read_reply().status, 200);
    const HttpReply reply = connection.read_reply();
    EXPECT_EQ(reply.status, 408);
    EXPECT_EQ(nlohmann::json::parse(reply.body)["code"], "request_timeout");
    EXPECT_EQ(reply.headers.at("connection"), "close");
    EXPECT_TRUE(connection.is_closed());
  }
}

// A byte now and then does not put the end of a head off.
TEST_F(BadClientTest, ThatDripsIsToldSoAndClosed) {
  serve({"--head-timeout-ms", "100"});
  RawConnection connection(world_.port());
  connection.send("GET / HTTP/1.1\r\nX: ");
  HttpReply reply;
  std::thread reader([&] { reply = connection.read_reply(); });
  // More than comes in ten times as long; it ends with the connection.
  ASSERT_TRUE(world_.server().wait_until([&] { return !connection.send("a"); }));
  reader.join();
  EXPECT_EQ(reply.status, 408);
}

TEST_F(BadClientTest, ThatIsSilentIsClosed) {
  serve({"--idle-timeout-ms", "100"});
  RawConnection silent(world_.port());
  EXPECT_TRUE(silent.is_closed());
  RawConnection idle(world_.port());
  idle.ask("GET /healthz");
  EXPECT_EQ(idle.read_reply().status, 200);
  EXPECT_TRUE(idle.is_closed());
}

// The one place for an export is free again.
TEST_F(BadClientTest, ThatDoesNotReadItsReplyIsClosed) {
  write_large();
  serve({"--write-timeout-ms", "100"});
  RawConnection slow(world_.port());
  slow.ask(kLargeTarget);
  ASSERT_TRUE(slow.wait_for_reply());
  EXPECT_TRUE(world_.server().wait_until([&] { return request(world_.port(), kLargeTarget).status == 200; }));
  EXPECT_EQ(slow.read_reply().status, 0) << "its reply was cut";
}

}  // namespace
}  // namespace dateline::test
