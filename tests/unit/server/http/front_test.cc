#include "server/http/front.h"

#include <gtest/gtest.h>

#include "tests/support/http_client.h"
#include "tests/unit/server/http/running_server.h"

namespace dateline {
namespace {

class FrontTest : public testing::Test {
 protected:
  test::RunningServer server_;
  int port_ = server_.port();
};

TEST_F(FrontTest, AnswersGetAndHead) {
  const auto got = test::get(port_, "/");
  EXPECT_EQ(got.status, 200);
  EXPECT_EQ(got.body, "hello /");
  EXPECT_EQ(got.headers.at("content-type"), "text/plain");
  EXPECT_EQ(got.headers.at("content-length"), "7");
  EXPECT_TRUE(got.headers.at("date").ends_with(" GMT")) << got.headers.at("date");
  const auto head = test::request(port_, "HEAD /");
  EXPECT_EQ(head.status, 200);
  EXPECT_EQ(head.head, got.head);
  EXPECT_EQ(head.body, "");
}

// The library that writes the head of the reply has limits of its own.
TEST(Front, TakesAddressesAsLongAsTheLimitOfTheServer) {
  GateLimits limits;
  limits.request_line = 100'000;
  limits.head = 200'000;
  const test::RunningServer server(limits);
  for (const std::size_t size : {8000U, 8200U, 90'000U}) {
    const auto reply = test::get(server.port(), "/?a=" + std::string(size, 'a'));
    EXPECT_EQ(reply.status, 200) << size;
    EXPECT_EQ(reply.body, "hello /") << size;
    EXPECT_EQ(reply.headers.count("content-security-policy"), 1U) << size;
  }
}

TEST_F(FrontTest, SendsLargeBodiesWholeAndIgnoresRangesAndEncodings) {
  const auto whole = test::get(port_, "/large");
  EXPECT_EQ(whole.body.size(), 3'000'000U);
  std::string ranges = "Range: bytes=";
  for (int at = 0; at < 2700; ++at) ranges += "0-,";
  for (const std::string& field : {ranges + "0-\r\n", std::string("Range: bytes=abc\r\n"),
                                   std::string("Accept-Encoding: gzip, br\r\n")}) {
    const auto reply = test::request(port_, "GET /", field);
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.body, "hello /");
    EXPECT_EQ(reply.headers.count("content-encoding"), 0U);
    EXPECT_EQ(reply.headers.count("accept-ranges"), 0U);
  }
}

TEST_F(FrontTest, SendsABodyThatStandsInAFile) {
  const auto got = test::get(port_, "/file");
  EXPECT_EQ(got.status, 200);
  EXPECT_EQ(got.headers.at("content-length"), "3000000");
  EXPECT_EQ(got.headers.at("content-type"), "text/csv");
  EXPECT_EQ(got.headers.at("content-disposition"), "attachment");
  EXPECT_EQ(got.headers.at("x-content-type-options"), "nosniff");
  EXPECT_EQ(got.headers.count("transfer-encoding"), 0U);
  EXPECT_EQ(got.body, std::string(3'000'000, 'f'));
  const auto head = test::request(port_, "HEAD /file");
  EXPECT_EQ(head.head, got.head);
  EXPECT_EQ(head.body, "");
  const auto unchanged =
      test::request(port_, "GET /file", "If-None-Match: " + got.headers.at("etag") + "\r\n");
  EXPECT_EQ(unchanged.status, 304);
  EXPECT_EQ(unchanged.body, "");
}

TEST_F(FrontTest, KeepsTheConnectionForPipelinedRequests) {
  std::string bytes;
  for (int at = 0; at < 9; ++at) bytes += "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";
  bytes += "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
  const std::string replies = test::exchange(port_, bytes);
  std::size_t count = 0;
  for (std::size_t at = replies.find("hello /"); at != std::string::npos;
       at = replies.find("hello /", at + 1)) {
    ++count;
  }
  EXPECT_EQ(count, 10U);
  EXPECT_EQ(replies.find("Keep-Alive"), std::string::npos);
}

TEST_F(FrontTest, Answers304And204WithoutALength) {
  const std::string tag = test::get(port_, "/").headers.at("etag");
  const auto unchanged = test::request(port_, "GET /", "If-None-Match: " + tag + "\r\n");
  EXPECT_EQ(unchanged.status, 304);
  EXPECT_EQ(unchanged.headers.count("content-length"), 0U);
  EXPECT_EQ(unchanged.headers.count("date"), 1U);
  EXPECT_EQ(test::request(port_, "GET /", "If-None-Match: " + std::string(8192, 'a') + "\r\n").status, 200);
  const auto options = test::request(port_, "OPTIONS /");
  EXPECT_EQ(options.status, 204);
  EXPECT_EQ(options.headers.at("allow"), "GET, HEAD, OPTIONS");
  EXPECT_EQ(options.headers.count("content-length"), 0U);
}

std::string post(std::size_t bytes) {
  return "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + std::to_string(bytes) + "\r\n\r\n" +
         std::string(bytes, 'b');
}

TEST_F(FrontTest, TakesBodiesUpToTheLimit) {
  const std::string last = "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
  for (const std::size_t bytes : {std::size_t{1}, kMaxBody - 1, kMaxBody}) {
    const std::string replies = test::exchange(port_, post(bytes) + last);
    const auto reply = test::parse_reply(replies);
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.headers.at("content-length"), std::to_string(bytes));
    EXPECT_EQ(reply.body.substr(0, bytes), std::string(bytes, 'b'));
    EXPECT_TRUE(replies.ends_with("hello /"));
  }
  const auto large = test::parse_reply(test::exchange(port_, post(kMaxBody + 1)));
  EXPECT_EQ(large.status, 413);
  EXPECT_EQ(large.headers.at("connection"), "close");
  EXPECT_NE(large.body.find("at most 65536 bytes"), std::string::npos) << large.body;
  const auto unnamed = test::request(port_, "POST /echo");
  EXPECT_EQ(unnamed.status, 411);
}

// Rows of bad bytes: each gets one whole problem and the connection closes.
TEST_F(FrontTest, RefusesBadHeadsAndCloses) {
  const std::string host = "Host: localhost\r\n";
  struct Row {
    std::string bytes;
    int status;
  };
  const std::vector<Row> rows{
      {"GET /" + std::string(4200, 'a') + " HTTP/1.1\r\n" + host + "\r\n", 414},
      {"GET / HTTP/1.1\r\n" + host + "X: " + std::string(17000, 'a') + "\r\n\r\n", 431},
      {"GET / HTTP/1.1\nHost: localhost\n\n", 400},
      {"GET / HTTP/1.1\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\n" + host + "Content-Length: 5\r\n\r\nGET /", 413},
      {"GET / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 413},
      {"POST / HTTP/1.1\r\n" + host + "Content-Length: 33\r\n\r\nGET /secret HTTP/1.1\r\nHost: x\r\n\r\n",
       405},
      {"POST /echo HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n1\r\nb\r\n0\r\n\r\n", 411},
      {"TRACE / HTTP/1.1\r\n" + host + "\r\n", 405},
      {"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505},
      {std::string("\x16\x03\x01\x02", 4), 400},
      {"GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", 421},
  };
  for (const Row& row : rows) {
    const std::string bytes = test::exchange(port_, row.bytes);
    const auto reply = test::parse_reply(bytes);
    EXPECT_EQ(reply.status, row.status) << row.bytes.substr(0, 80);
    EXPECT_EQ(reply.headers.at("content-type"), "application/problem+json");
    EXPECT_EQ(reply.headers.at("content-length"), std::to_string(reply.body.size())) << "more than one reply";
    EXPECT_EQ(reply.headers.at("x-content-type-options"), "nosniff");
    EXPECT_EQ(reply.headers.count("date"), 1U) << row.bytes.substr(0, 80);
    EXPECT_EQ(reply.headers.at("connection"), "close");
  }
}

}  // namespace
}  // namespace dateline
