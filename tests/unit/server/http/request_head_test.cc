#include "server/http/request_head.h"

#include <gtest/gtest.h>

#include <vector>

namespace dateline {
namespace {

std::string get(const std::string& fields) {
  return "GET / HTTP/1.1\r\n" + fields + "\r\n";
}

std::string many_fields(std::size_t count) {
  std::string fields = "Host: x\r\n";
  for (std::size_t at = 1; at < count; ++at) fields += "X-" + std::to_string(at) + ": 1\r\n";
  return fields;
}

TEST(VetHead, KeepsOnlyWhatTheServerUses) {
  const auto head = vet_head(
      "HEAD /a?q=1 HTTP/1.1\r\nhOST:  localhost:80 \r\nRange: bytes=0-1\r\nAccept-Encoding: gzip\r\n"
      "accept-encoding: br;q=0\r\nREMOTE_ADDR: 1.2.3.4\r\nX-Forwarded-For: 192.0.2.1\r\nX-Forwarded-For: "
      "::1\r\nIf-None-Match: \"a\"\r\nIf-None-Match: "
      "\"b\"\r\nConnection: Keep-Alive, "
      "Close\r\nIf-Modified-Since: Thu, 01 Jan 1970 00:00:04 GMT\r\n\r\n");
  ASSERT_TRUE(head) << head.error().message;
  EXPECT_EQ(head->method, "HEAD");
  EXPECT_EQ(head->target, "/a?q=1");
  EXPECT_EQ(head->host, "localhost:80");
  EXPECT_EQ(head->if_none_match, "\"a\", \"b\"");
  EXPECT_EQ(head->accept_encoding, "gzip, br;q=0");
  EXPECT_EQ(head->if_modified_since, "Thu, 01 Jan 1970 00:00:04 GMT");
  EXPECT_EQ(head->forwarded_for, "192.0.2.1, ::1");
  EXPECT_TRUE(head->wants_close);
}

TEST(VetHead, ClosesAfterHttp10) {
  EXPECT_FALSE(vet_head(get("Host: x\r\n"))->wants_close);
  EXPECT_TRUE(vet_head("GET / HTTP/1.0\r\nHost: x\r\n\r\n")->wants_close);
  EXPECT_FALSE(vet_head("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n")->wants_close);
}

TEST(VetHead, TellsOfTheBodyThatFollows) {
  const auto length = [](const std::string& fields) {
    return vet_head("POST / HTTP/1.1\r\nHost: x\r\n" + fields + "\r\n")->content_length;
  };
  EXPECT_EQ(length(""), std::nullopt);
  EXPECT_EQ(length("Content-Length: 0\r\n"), 0U);
  EXPECT_EQ(length("Content-Length: 0065536\r\n"), 65536U);
  EXPECT_EQ(length("Content-Length: 18446744073709551616\r\n"), 18446744073709551615U);
  EXPECT_EQ(vet_head(get("Host: x\r\nContent-Length: 0\r\n"))->content_length, std::nullopt);
  const auto head = vet_head("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Type: a/b\r\n\r\n");
  EXPECT_TRUE(head->has_body());
  EXPECT_EQ(head->content_type, "a/b");
}

TEST(VetHead, KnowsAPreflight) {
  const std::string fields =
      "Host: x\r\nOrigin: https://a.example\r\nAccess-Control-Request-Method: POST\r\n\r\n";
  const auto head = vet_head("OPTIONS / HTTP/1.1\r\n" + fields);
  EXPECT_TRUE(head->is_preflight);
  EXPECT_EQ(head->origin, "https://a.example");
  EXPECT_FALSE(vet_head("GET / HTTP/1.1\r\n" + fields)->is_preflight);
  EXPECT_FALSE(vet_head("OPTIONS / HTTP/1.1\r\nHost: x\r\n\r\n")->is_preflight);
}

TEST(VetHead, RefusesWhatIsNotStrictHttp) {
  struct Row {
    std::string bytes;
    const char* code;
  };
  const std::vector<Row> rows{
      {get(""), "bad_request"},
      {get("Host: a\r\nHost: b\r\n"), "bad_request"},
      {get("Host : a\r\n"), "bad_request"},
      {get("Host: a\r\n folded\r\n"), "bad_request"},
      {get(" Host: a\r\n"), "bad_request"},
      {get("Host: a\r\nNoColon\r\n"), "bad_request"},
      {get("Host: a\r\n: empty name\r\n"), "bad_request"},
      {get(std::string("Host: a\0b\r\n", 10)), "bad_request"},
      {get("Host: a\r\nX: \x1b[31m\r\n"), "bad_request"},
      {get("Host: a\r\nContent-Length: 5\r\n"), "body_not_taken"},
      {get("Host: a\r\nContent-Length: 0\r\nContent-Length: 0\r\n"), "bad_request"},
      {get("Host: a\r\nContent-Length: -1\r\n"), "bad_request"},
      {get("Host: a\r\nContent-Length: 0x5\r\n"), "bad_request"},
      {get("Host: a\r\nContent-Length: +0\r\n"), "bad_request"},
      {get("Host: a\r\nContent-Length:\r\n"), "bad_request"},
      {get("Host: a\r\nContent-Length: 0\t\r\n"), "bad_request"},
      {get("Host: a\r\nTransfer-Encoding: chunked\r\n"), "body_not_taken"},
      {get("Host: a\r\nTransfer-Encoding: chunked, identity\r\n"), "body_not_taken"},
      {"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n", "length_required"},
      {"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
       "length_required"},
      {"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\n", "bad_request"},
      {get("Host: a\r\nExpect: 100-continue\r\n"), "expectation_failed"},
      {get(many_fields(101)), "head_too_large"},
      {"GET /\r\nHost: a\r\n\r\n", "bad_request"},
      {"GET  HTTP/1.1\r\nHost: a\r\n\r\n", "bad_request"},
      {"GET / HTTP/1.2\r\nHost: a\r\n\r\n", "version_not_supported"},
      {"GET / HTTP/0.9\r\nHost: a\r\n\r\n", "version_not_supported"},
      {"PRI * HTTP/2.0\r\n\r\n", "version_not_supported"},
      {"GET / http/1.1\r\nHost: a\r\n\r\n", "bad_request"},
      {"GET http://x/ HTTP/1.1\r\nHost: x\r\n\r\n", "bad_request"},
      {"GET * HTTP/1.1\r\nHost: x\r\n\r\n", "bad_request"},
      {"GET /a b HTTP/1.1\r\nHost: x\r\n\r\n", "bad_request"},
      {"GET /\xff HTTP/1.1\r\nHost: x\r\n\r\n", "bad_request"},
      {"get / HTTP/1.1\r\nHost: x\r\n\r\n", "method_not_allowed"},
      {"TRACE / HTTP/1.1\r\nHost: x\r\n\r\n", "method_not_allowed"},
      {"CONNECT / HTTP/1.1\r\nHost: x\r\n\r\n", "method_not_allowed"},
      {"\r\n", "bad_request"},
  };
  for (const Row& row : rows) {
    const auto head = vet_head(row.bytes);
    ASSERT_FALSE(head) << row.bytes;
    EXPECT_EQ(head.error().field, row.code) << row.bytes;
  }
  EXPECT_TRUE(vet_head(get(many_fields(100))));
  EXPECT_TRUE(vet_head("OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n"));
}

TEST(FindHead, KnowsWhereTheHeadEndsOrThatItIsNone) {
  struct Row {
    std::string bytes;
    const char* code;    // "" when there is no error yet
    std::size_t length;  // 0: more must come
  };
  const std::string line(HeadLimits{}.request_line - 14, 'a');  // with "GET / HTTP/1.1" exactly the limit
  const std::string field = "X: " + std::string(HeadLimits{}.head - 16 - 5 - 2, 'a') + "\r\n";
  const std::vector<Row> rows{
      {"", "", 0},
      {"GET", "", 0},
      {"GET / HTTP/1.1\r\nHost: x\r\n", "", 0},
      {"GET / HTTP/1.1\r\nHost: x\r\n\r\nGET", "", 27},
      {"GET / HTTP/1.1\nHost: x\n\n", "bad_request", 0},
      {"GET / HTTP/1.1\r\nHost: x\n", "bad_request", 0},
      {"\n", "bad_request", 0},
      {"\r\nGET / HTTP/1.1\r\n\r\n", "bad_request", 0},
      {std::string("\x16\x03\x01", 3), "bad_request", 0},
      {"GET /" + line + " HTTP/1.1\r\n", "", 0},
      {"GET /" + line + " HTTP/1.1\r", "", 0},
      {"GET /a" + line + " HTTP/1.1\r\n", "address_too_long", 0},
      {"GET /" + line + line, "address_too_long", 0},
      {"GET / HTTP/1.1\r\n" + field + "\r\n", "", HeadLimits{}.head},
      {"GET / HTTP/1.1\r\nY" + field + "\r\n", "head_too_large", 0},
      {"GET / HTTP/1.1\r\n" + std::string(HeadLimits{}.head, 'a'), "head_too_large", 0},
  };
  for (const Row& row : rows) {
    const auto found = find_head(row.bytes);
    EXPECT_EQ(found ? "" : found.error().field, row.code) << row.bytes.substr(0, 60);
    if (found) {
      EXPECT_EQ(*found, row.length) << row.bytes.substr(0, 60);
    }
  }
}

}  // namespace
}  // namespace dateline
