#include "tests/bench/connections/reply_scanner.h"

#include <gtest/gtest.h>

namespace dateline::bench {
namespace {

constexpr std::string_view kReply = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";

TEST(ReplyScanner, FindsTheEndHoweverTheBytesCome) {
  for (std::size_t piece = 1; piece <= kReply.size(); ++piece) {
    ReplyScanner scanner;
    for (std::size_t at = 0; at < kReply.size(); at += piece) {
      EXPECT_FALSE(scanner.is_whole());
      const std::string_view bytes = kReply.substr(at, piece);
      EXPECT_EQ(scanner.take(bytes), bytes.size());
    }
    EXPECT_TRUE(scanner.is_whole());
    EXPECT_EQ(scanner.status(), 200);
    EXPECT_FALSE(scanner.is_last());
  }
}

TEST(ReplyScanner, LeavesWhatBelongsToTheNext) {
  ReplyScanner scanner;
  const std::string both = std::string(kReply) + "HTTP/1.1 404";
  EXPECT_EQ(scanner.take(both), kReply.size());
  scanner.reset();
  EXPECT_FALSE(scanner.has_begun());
  EXPECT_EQ(scanner.take("HTTP/1.1 503 x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"), 56U);
  EXPECT_TRUE(scanner.is_whole());
  EXPECT_TRUE(scanner.is_last());
  EXPECT_EQ(scanner.status(), 503);
}

TEST(ReplyScanner, SaysThatItIsNoReply) {
  for (const std::string& bytes :
       {std::string("SSH-2.0\r\n\r\n"), std::string("HTTP/1.1 200 OK\r\n\r\n"), std::string(70'000, 'a')}) {
    ReplyScanner scanner;
    scanner.take(bytes);
    scanner.take(bytes);
    EXPECT_TRUE(scanner.is_broken());
    EXPECT_FALSE(scanner.is_whole());
  }
}

}  // namespace
}  // namespace dateline::bench
