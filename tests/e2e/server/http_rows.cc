#include "tests/e2e/server/bad_input_rows.h"

namespace dateline::test {
namespace {

using namespace std::string_literals;

constexpr Afterwards kClosed = Afterwards::kClosed;
constexpr Afterwards kKept = Afterwards::kKept;

const std::string kEnd = " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";

// "GET /aaa HTTP/1.1" of that many bytes.
std::string line_of(std::size_t bytes) {
  const std::string around = "GET / HTTP/1.1";
  return "GET /" + std::string(bytes - around.size(), 'a') + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
}

// A head of that many bytes, filled by one field.
std::string head_of(std::size_t bytes) {
  const std::string empty = request_text("GET /healthz", "X: \r\n");
  return request_text("GET /healthz", "X: " + std::string(bytes - empty.size(), 'a') + "\r\n");
}

std::string post(const std::string& target, const std::string& fields, const std::string& body = "") {
  return request_text("POST " + target, fields) + body;
}

std::vector<BadInputRow> lengths() {
  return {
      {"H27",
       "a request line of 4,096 bytes",
       line_of(4096),
       404,
       "",
       kKept,
       {{"content-type", "text/html; charset=utf-8"}}},
      {"H27", "a request line of 4,097 bytes", line_of(4097), 414, "address_too_long", kClosed},
      {"H27", "a request line without an end", "GET /" + repeated("a", 5000), 414, "address_too_long",
       kClosed},
      {"H28", "a head of 16 KiB", head_of(16384), 200},
      {"H28", "a head of 16 KiB and 1", head_of(16385), 431, "head_too_large", kClosed},
      {"H28", "a head without an end", "GET / HTTP/1.1\r\nX: " + repeated("a", 17000), 431, "head_too_large",
       kClosed},
      {"H28", "100 fields", request_text("GET /healthz", repeated("X: a\r\n", 99)), 200},
      {"H28", "101 fields", request_text("GET /healthz", repeated("X: a\r\n", 100)), 431, "head_too_large",
       kClosed},
      {"H28",
       "a field of 8 KB",
       request_text("GET /healthz", "X: " + repeated("a", 8000) + "\r\n"),
       200,
       "",
       kKept,
       {},
       0,
       "a head has one limit; a field needs none of its own"},
  };
}

std::vector<BadInputRow> heads() {
  const auto refused = [](const char* id, std::string name, std::string bytes) {
    return BadInputRow{id, std::move(name), std::move(bytes), 400, "bad_request", kClosed};
  };
  return {
      refused("H30", "lines that end in LF", "GET / HTTP/1.1\nHost: 127.0.0.1\n\n"),
      refused("H30", "one line that ends in LF", "GET / HTTP/1.1\r\nHost: 127.0.0.1\nX: a\r\n\r\n"),
      refused("H30", "a CR alone in a field", request_text("GET /", "X: a\rb\r\n")),
      refused("H30", "an empty line first", "\r\n" + request_text("GET /")),
      refused("H31", "a folded field", request_text("GET /", "X: a\r\n b\r\n")),
      refused("H31", "a first field that begins with a space", "GET / HTTP/1.1\r\n Host: 127.0.0.1\r\n\r\n"),
      refused("H32", "no Host", "GET / HTTP/1.1\r\n\r\n"),
      refused("H32", "no Host, HTTP/1.0", "GET / HTTP/1.0\r\n\r\n"),
      refused("H32", "Host twice", request_text("GET /", "Host: 127.0.0.1\r\n")),
      {"H32", "a foreign Host", "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421, "wrong_host"},
      {"H32", "an empty Host", "GET / HTTP/1.1\r\nHost:\r\n\r\n", 421, "wrong_host"},
      {"H32", "a Host with a user", "GET / HTTP/1.1\r\nHost: localhost@evil.example\r\n\r\n", 421,
       "wrong_host"},
      {"H32", "a Host that begins as ours", "GET / HTTP/1.1\r\nHost: localhost.evil.example\r\n\r\n", 421,
       "wrong_host"},
      refused("H33", "a space before the colon", "GET / HTTP/1.1\r\nHost : 127.0.0.1\r\n\r\n"),
      refused("H33", "a field without a colon", request_text("GET /", "X\r\n")),
      refused("H33", "a field without a name", request_text("GET /", ": a\r\n")),
      refused("H33", "a NUL in a field", request_text("GET /", "X: a\0b\r\n"s)),
      refused("H33", "an escape in a field", request_text("GET /", "X: \x1b[31m\r\n")),
  };
}

std::vector<BadInputRow> bodies() {
  return {
      {"H34", "a body behind GET", request_text("GET /", "Content-Length: 5\r\n") + "hello", 413,
       "body_not_taken", kClosed},
      {"H34", "a request as the body of GET",
       request_text("GET /healthz", "Content-Length: 39\r\n") +
           "GET /secret HTTP/1.1\r\nHost: localhost\r\n\r\n",
       413, "body_not_taken", kClosed},
      {"H34", "a body of nothing behind GET", request_text("GET /healthz", "Content-Length: 0\r\n"), 200},
      {"H34", "two lengths", post("/multi-search", "Content-Length: 2\r\nContent-Length: 2\r\n", "{}"), 400,
       "bad_request", kClosed},
      {"H34", "a list of lengths", post("/multi-search", "Content-Length: 2, 2\r\n", "{}"), 400,
       "bad_request", kClosed},
      {"H34", "an empty length", post("/multi-search", "Content-Length:\r\n"), 400, "bad_request", kClosed},
      {"H34", "a length below 0", post("/multi-search", "Content-Length: -1\r\n"), 400, "bad_request",
       kClosed},
      {"H34", "a hexadecimal length", post("/multi-search", "Content-Length: 0x5\r\n"), 400, "bad_request",
       kClosed},
      {"H34", "a length with a plus", post("/multi-search", "Content-Length: +0\r\n"), 400, "bad_request",
       kClosed},
      {"H34", "a length of 20 digits", post("/multi-search", "Content-Length: 99999999999999999999\r\n"), 413,
       "", kClosed},
      {"H34", "a body of 64 KiB and 1", post("/multi-search", "Content-Length: 65537\r\n"), 413, "", kClosed},
      {"H34", "a POST without a length", post("/multi-search", ""), 411, ""},
      {"H35", "chunks behind GET", request_text("GET /", "Transfer-Encoding: chunked\r\n") + "0\r\n\r\n", 413,
       "body_not_taken", kClosed},
      {"H35",
       "chunks behind POST",
       post("/multi-search", "Transfer-Encoding: chunked\r\n", "0\r\n\r\n"),
       411,
       "length_required",
       kClosed,
       {},
       0,
       "411 says what would be taken: a body of a named length"},
      {"H35", "chunks and identity", request_text("GET /", "Transfer-Encoding: chunked, identity\r\n"), 413,
       "body_not_taken", kClosed},
      {"H35", "chunks and a length",
       post("/multi-search", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), 411,
       "length_required", kClosed},
      {"H44",
       "a packed body",
       post("/multi-search",
            "Content-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n",
            "\x1f\x8b\x08\x00"s),
       400,
       "malformed_payload",
       kKept,
       {{"content-type", "application/json"}},
       0,
       "a body is read as it is; nothing here unpacks"},
      {"H44", "a packed body that is announced and none",
       request_text("GET /healthz", "Content-Encoding: gzip\r\n"), 200},
      {"H45", "Expect: 100-continue", post("/multi-search", "Expect: 100-continue\r\nContent-Length: 2\r\n"),
       417, "expectation_failed", kClosed},
  };
}

std::vector<BadInputRow> methods() {
  const std::map<std::string, std::string> reads{{"allow", "GET, HEAD, OPTIONS"}};
  const std::map<std::string, std::string> some{{"allow", "GET, HEAD, POST, OPTIONS"}};
  return {
      {"H36", "POST where nothing is taken", post("/api/v1/search", "Content-Length: 0\r\n"), 405,
       "method_not_allowed", kKept, reads},
      {"H36", "a body where nothing is taken", post("/", "Content-Length: 5\r\n", "hello"), 405,
       "method_not_allowed", kClosed, reads, 0, "the body is not read, so the connection cannot go on"},
      {"H36", "PUT", request_text("PUT /"), 405, "method_not_allowed", kKept, reads},
      {"H36", "DELETE", request_text("DELETE /api/v1/articles/a"), 405, "method_not_allowed", kKept, reads},
      {"H36", "DELETE of an index", request_text("DELETE /indexes/articles"), 405, ""},
      {"H36", "PUT of documents",
       request_text("PUT /indexes/articles/documents", "Content-Length: 5\r\n") + "hello", 405, "", kClosed},
      {"H36",
       "GET where only POST is",
       request_text("GET /multi-search"),
       405,
       "",
       kKept,
       {{"allow", "POST, OPTIONS"}}},
      {"H36", "TRACE", request_text("TRACE /"), 405, "method_not_allowed", kClosed, some},
      {"H36", "CONNECT", "CONNECT evil.example:443" + kEnd, 405, "method_not_allowed", kClosed, some},
      {"H36", "a method in lower case", request_text("get /"), 405, "method_not_allowed", kClosed, some},
      {"H36", "a method of 1,000 letters", request_text(repeated("A", 1000) + " /"), 405,
       "method_not_allowed", kClosed, some},
      {"H36", "a method with a colon", "GE:T /" + kEnd, 400, "bad_request", kClosed},
      {"H37", "OPTIONS", request_text("OPTIONS /api/v1/search"), 204, "", kKept, reads},
      {"H37", "OPTIONS of all", request_text("OPTIONS *"), 204, "", kKept, some},
      {"H38",
       "HEAD",
       request_text("HEAD /api/v1/search?q=oil"),
       200,
       "",
       kKept,
       {{"content-type", "application/json"}}},
      {"H38",
       "HEAD of what is not there",
       request_text("HEAD /api/v1/none"),
       404,
       "",
       kKept,
       {{"content-type", "application/problem+json"}}},
      {"H39", "HTTP/0.9", "GET /\r\n\r\n", 400, "bad_request", kClosed},
      {"H39", "the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505, "version_not_supported",
       kClosed},
      {"H39", "HTTP/1.2", "GET / HTTP/1.2\r\nHost: 127.0.0.1\r\n\r\n", 505, "version_not_supported", kClosed},
      {"H39", "HTTP/1.0", "GET /healthz HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n", 200, "", kClosed},
      {"H39", "a TLS ClientHello", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"s, 400, "bad_request",
       kClosed},
      {"H39", "a line with three spaces", "GET / / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", 400, "bad_request",
       kClosed},
  };
}

std::vector<BadInputRow> targets() {
  const auto missing = [](const char* id, std::string name, const std::string& target) {
    return BadInputRow{id,
                       std::move(name),
                       request_text("GET " + target),
                       404,
                       "",
                       kKept,
                       {{"content-type", "text/html; charset=utf-8"}, {"location", ""}}};
  };
  return {
      {"H40", "an absolute target", request_text("GET http://127.0.0.1/"), 400, "bad_request", kClosed},
      {"H40", "a foreign absolute target", request_text("GET http://evil.example/"), 400, "bad_request",
       kClosed},
      {"H40", "GET *", request_text("GET *"), 400, "bad_request", kClosed},
      {"H40", "bytes that are no ASCII", request_text("GET /\xc3\xa9"), 400, "bad_request", kClosed},
      {"H40", "an empty target", "GET " + kEnd, 400, "bad_request", kClosed},
      missing("H40", "two slashes first", "//evil.example"),
      missing("H41", "up to the password file", "/../etc/passwd"),
      missing("H41", "up, encoded", "/%2e%2e/"),
      missing("H41", "a slash, encoded", "/a%2f.."),
      missing("H41", "up from the assets", "/assets/..%2f..%2fetc%2fpasswd"),
      {"H41", "above the assets", request_text("GET /assets/.."), 404, "", kKept, {{"location", ""}}},
      missing("H41", "a NUL in a path", "/x%00.html"),
      missing("H41", "a backslash", "/\\"),
      missing("H41", "a path of 4,000 bytes", "/" + repeated("a", 4000)),
      {"H41", "an id of 4,000 bytes", request_text("GET /api/v1/articles/" + repeated("a", 4000)), 404,
       "article_not_found"},
      {"H41", "an unknown route of the API", request_text("GET /api/v1/none"), 404, "not_found"},
      {"H41", "an unknown index", request_text("GET /indexes/movies"), 404, ""},
      {"H41", "an unknown route of an index", request_text("GET /indexes/articles/nothing"), 404, ""},
  };
}

std::vector<BadInputRow> fields() {
  const std::string search = "GET /api/v1/search?q=oil";
  const auto ignored = [&](const char* id, std::string name, const std::string& field) {
    return BadInputRow{id,
                       std::move(name),
                       request_text(search, field + "\r\n"),
                       200,
                       "",
                       kKept,
                       {{"content-range", ""},
                        {"accept-ranges", ""},
                        {"content-encoding", ""},
                        {"set-cookie", ""},
                        {"upgrade", ""}},
                       50};
  };
  return {
      ignored("H42", "2,700 ranges", "Range: bytes=" + repeated("0-,", 2700)),
      ignored("H42", "a range that is none", "Range: bytes=abc"),
      ignored("H42", "a range behind the end", "Range: bytes=99999999-"),
      ignored("H43", "brotli alone", "Accept-Encoding: br"),
      ignored("H43", "gzip refused", "Accept-Encoding: gzip;q=0"),
      ignored("H43", "8 KB of encodings", "Accept-Encoding: " + repeated("br, ", 2000) + "br"),
      ignored("H43", "8 KB of weights", "Accept-Encoding: x;q=" + repeated("0", 8000)),
      ignored("H46", "an upgrade to a websocket", "Connection: Upgrade\r\nUpgrade: websocket"),
      ignored("H46", "an upgrade to HTTP/2",
              "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__"),
      ignored("H47", "an address that is claimed", "X-Forwarded-For: 1.2.3.4\r\nREMOTE_ADDR: 1.2.3.4"),
      ignored("H47", "an address that is none", "X-Forwarded-For: " + repeated("x,", 2000)),
      ignored("H48", "a line end, encoded, in a field", "X: a%0d%0aSet-Cookie:b"),
      ignored("H49", "a tag of 8 KB", "If-None-Match: \"" + repeated("a", 8000) + "\""),
      ignored("H49", "a tag that is none", "If-None-Match: ,,,W/,\"\",\""),
      ignored("H49", "a date that is none", "If-Modified-Since: yesterday"),
      {"H49", "any tag", request_text(search, "If-None-Match: *\r\n"), 200},
      {"H48",
       "a line end, encoded, in a path",
       request_text("GET /a%0d%0aSet-Cookie:b"),
       404,
       "",
       kKept,
       {{"content-type", "text/html; charset=utf-8"}}},
      {"H48", "a line end, encoded, in an Origin",
       request_text(search, "Origin: http://a%0d%0aSet-Cookie:b\r\n"), 200},
      {"H48", "close among the words of Connection",
       request_text(search, "Connection: keep-alive, close\r\n"), 200, "", kClosed},
  };
}

}  // namespace

std::vector<BadInputRow> http_rows() {
  std::vector<BadInputRow> all = lengths();
  for (const auto& more : {heads(), bodies(), methods(), targets(), fields()}) {
    all.insert(all.end(), more.begin(), more.end());
  }
  return all;
}

}  // namespace dateline::test
