#include "tests/bench/http_head.h"

#include <gtest/gtest.h>

namespace dateline::bench {
namespace {

TEST(StatusOf, ReadsTheFirstLine) {
  EXPECT_EQ(status_of("HTTP/1.1 200 OK\r\n"), 200);
  EXPECT_EQ(status_of("HTTP/1.0 503 \r\n"), 503);
  for (const char* head : {"", "HTTP/1.1 ", "HTTP/2 200 OK", "HTTP/1.1 2x0 OK", "GET / HTTP/1.1"}) {
    EXPECT_EQ(status_of(head), std::nullopt) << head;
  }
}

TEST(HeaderOf, FindsANameInAnyCase) {
  const char* head = "HTTP/1.1 200 OK\r\nContent-Type:  text/plain \r\nETAG: \"x\"\r\n";
  EXPECT_EQ(header_of(head, "content-type"), "text/plain");
  EXPECT_EQ(header_of(head, "etag"), "\"x\"");
  EXPECT_EQ(header_of(head, "content"), std::nullopt);
}

TEST(BodyLength, IsNamedOrFollowsFromTheStatus) {
  EXPECT_EQ(body_length("HTTP/1.1 200 OK\r\nContent-Length: 12\r\n"), 12U);
  EXPECT_EQ(body_length("HTTP/1.1 304 Not Modified\r\n"), 0U);
  EXPECT_EQ(body_length("HTTP/1.1 200 OK\r\n"), std::nullopt);
  EXPECT_EQ(body_length("HTTP/1.1 200 OK\r\nContent-Length: x\r\n"), std::nullopt);
}

}  // namespace
}  // namespace dateline::bench
