#include "indexer/article/http_payload.h"

#include <gtest/gtest.h>

#include "tests/unit/indexer/article/packed.h"

namespace dateline {
namespace {

using test::packed;

constexpr std::size_t kCap = std::size_t{1} << 20U;

TEST(MediaType, ReadsNameAndCharset) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"text/html", "text/html|"},
      {"Text/HTML; charset=KOI8-R", "text/html|koi8-r"},
      {"text/html;charset=\"utf-8\"; x=y", "text/html|utf-8"},
      {"text/html; x=y;charset=utf-8;z", "text/html|utf-8"},
      {"", "|"},
      {"; charset=", "|"},
  };
  for (const auto& [text, expected] : cases) {
    const MediaType type = media_type(text);
    EXPECT_EQ(type.name + "|" + type.charset, expected) << text;
  }
}

TEST(ReadHttpHead, TakesWhatMatters) {
  const std::string response =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-encoding: Chunked\r\ncontent-encoding: "
      "GZIP\r\nodd\r\n\r\nbody";
  const HttpHead head = read_http_head(response);
  EXPECT_EQ(head.status, 200);
  EXPECT_EQ(head.type.name, "text/html");
  EXPECT_TRUE(head.is_chunked);
  EXPECT_EQ(head.encoding, "gzip");
  EXPECT_EQ(response.substr(head.bytes), "body");
  EXPECT_EQ(read_http_head("HTTP/2 404\n\n").status, 404);
  for (const std::string& none :
       {std::string(), std::string("GET / HTTP/1.1\r\n\r\n"), std::string("HTTP/1.1 200 OK\r\nno end"),
        "HTTP/1.1 200 OK\r\nX: " + std::string(100000, 'x') + "\r\n\r\n"}) {
    EXPECT_EQ(read_http_head(none).status, 0) << none.substr(0, 40);
  }
}

std::string body_of(bool is_chunked, const std::string& encoding, const std::string& body) {
  HttpHead head;
  head.is_chunked = is_chunked;
  head.encoding = encoding;
  const auto result = http_body("record 1", head, body, kCap);
  return result.ok() ? *result : "!" + result.error().message;
}

TEST(HttpBody, UndoesChunksAndPacking) {
  const std::string zipped = packed("text");
  const auto chunk = [](const std::string& bytes) {
    std::string size;
    for (std::size_t left = bytes.size(); left > 0; left /= 16)
      size.insert(0, 1, "0123456789abcdef"[left % 16]);
    return size + "\r\n" + bytes + "\r\n";
  };
  EXPECT_EQ(body_of(false, "", "text"), "text");
  EXPECT_EQ(body_of(true, "", "2\r\nte\r\n2;x=y\r\nxt\r\n0\r\n\r\n"), "text");
  EXPECT_EQ(body_of(true, "gzip", chunk(zipped.substr(0, 9)) + chunk(zipped.substr(9)) + "0\r\n\r\n"),
            "text");
  EXPECT_EQ(body_of(false, "deflate", packed("text", test::kZlibWindow)), "text");
  EXPECT_EQ(body_of(false, "deflate", packed("text", test::kBareWindow)), "text");
}

TEST(HttpBody, TakesWhatACrawlerHasUndoneAsItIs) {
  EXPECT_EQ(body_of(true, "", "<p>text</p>"), "<p>text</p>");
  EXPECT_EQ(body_of(false, "gzip", "<p>text</p>"), "<p>text</p>");
  EXPECT_EQ(body_of(false, "deflate", "<p>text</p>"), "<p>text</p>");
  EXPECT_EQ(body_of(false, "br", "\n<p>text</p>"), "\n<p>text</p>");
  EXPECT_EQ(body_of(true, "", "a\r\ncut off"), "cut off");
  EXPECT_EQ(body_of(true, "", "ffffffff\r\nmore than there is"), "more than there is");
}

TEST(HttpBody, SaysWhatIsNotRead) {
  EXPECT_EQ(body_of(false, "zstd", "x"),
            "!record 1: want a body that is plain, gzip, deflate or br, got 'zstd'");
  EXPECT_EQ(body_of(false, "br", "x"), "!record 1: packed, and damaged or cut off");
  EXPECT_EQ(body_of(false, "gzip", "\x1f\x8b\x08garbage"), "!record 1: packed, and damaged or cut off");
  EXPECT_EQ(body_of(false, "gzip", packed(std::string(kCap + 1, 'a'))),
            "!record 1: larger than 1 MiB when unpacked");
}

}  // namespace
}  // namespace dateline
