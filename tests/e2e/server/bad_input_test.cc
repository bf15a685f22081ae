// Bad requests to the real server: each gets exactly this, and the next request is answered as if nothing
// had been.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/e2e/server/world.h"

namespace dateline::test {
namespace {

using nlohmann::json;

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int at = 0; at < times; ++at) out += text;
  return out;
}

class BadInputTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    world_ = std::make_unique<World>();
    world_->serve();
  }
  static void TearDownTestSuite() { world_.reset(); }
  void TearDown() override { EXPECT_EQ(get(world_->port(), "/api/v1/search?q=oil").status, 200); }

  static std::unique_ptr<World> world_;
};

std::unique_ptr<World> BadInputTest::world_;

TEST_F(BadInputTest, IsNamedByTheSearchRoute) {
  struct Row {
    std::string parameters;
    const char* code;  // "" for 200
  };
  const std::string escape = "%1b%5b31m";
  const std::vector<Row> rows{
      {"", ""},
      {"q=", ""},
      {"q=" + repeated("(", 1024), "query_too_deep"},
      {"q=" + repeated("(a+OR+", 17) + "b" + repeated(")", 17), "query_too_deep"},
      {"q=AND", ""},
      {"q=a+AND+AND", ""},
      {"q=NOT", ""},
      {"q=%22unclosed", ""},
      {"q=*", ""},
      {"q=a*+ab*+abc*+abcd*+abcde*", ""},
      {"q=" + repeated("a+", 65), "too_many_terms"},
      {"q=" + repeated("a", 1025), "query_too_long"},
      {"q=" + repeated("a", 300), ""},
      {"q=%00", "bad_encoding"},
      {"q=%ff%fe", "invalid_utf8"},
      {"q=%c0%80", "invalid_utf8"},
      {"q=%ed%a0%80", "invalid_utf8"},
      {"q=" + escape, "control_character"},
      {"q=%", "bad_encoding"},
      {"q=%g1", "bad_encoding"},
      {"q=%2", "bad_encoding"},
      {"q=a&q=b", "duplicate_parameter"},
      {"colour=red", "unknown_parameter"},
      {"page=abc", "bad_page"},
      {"page=", "empty_value"},
      {"page=0", "bad_page"},
      {"page=101", "bad_page"},
      {"offset=-1", "bad_offset"},
      {"offset=1e9", "bad_offset"},
      {"offset=99999999999999999999", "bad_offset"},
      {"offset=1.5", "bad_offset"},
      {"offset=1000&limit=1", "window_exceeded"},
      {"offset=0&page=1", "mixed_paging"},
      {"limit=0", "bad_limit"},
      {"limit=101", "bad_limit"},
      {"from=2024-02-30", "bad_date"},
      {"from=0000-00-00", "bad_date"},
      {"from=20240101", "bad_date"},
      {"from=99999-01-01", "bad_date"},
      {"from=2024-11&to=2024-10", "bad_range"},
      {"sort=evil", "bad_sort"},
      {"source=%3Cscript%3E%22:", ""},
      {"q=XSO:harbour+XSOURCE:x", ""},
      {repeated("source=a&", 25), ""},
  };
  for (const Row& row : rows) {
    const HttpReply reply = get(world_->port(), "/api/v1/search?" + row.parameters);
    const std::string shown = row.parameters.substr(0, 60);
    if (*row.code == '\0') {
      EXPECT_EQ(reply.status, 200) << shown << " " << reply.body;
      continue;
    }
    EXPECT_EQ(reply.status, 400) << shown;
    EXPECT_EQ(reply.headers.at("content-type"), "application/problem+json") << shown;
    const json problem = json::parse(reply.body);
    EXPECT_EQ(problem["code"], row.code) << shown;
    EXPECT_EQ(problem["type"], std::string("/help/errors#") + row.code) << shown;
    EXPECT_LT(problem["message"].get<std::string>().size(), 300U) << shown;
  }
}

TEST_F(BadInputTest, NeverMakesThePageFail) {
  for (const char* parameters : {"page=abc", "sort=evil", "from=2024-02-30", "q=%ff", "q=%1b", "q=a&q=b",
                                 "colour=red", "offset=1000&limit=1"}) {
    const HttpReply reply = get(world_->port(), std::string("/?") + parameters);
    EXPECT_TRUE(reply.status == 200 || reply.status == 400) << parameters << " " << reply.status;
    EXPECT_EQ(reply.headers.at("content-type"), "text/html; charset=utf-8") << parameters;
  }
}

TEST_F(BadInputTest, IsAnsweredByItsMethodPathOrHost) {
  struct Row {
    std::string method_and_target;
    std::string fields;
    int status;
  };
  const std::vector<Row> rows{
      {"HEAD /api/v1/search?q=oil", "", 200},
      {"OPTIONS /api/v1/search", "", 204},
      {"POST /api/v1/search", "Content-Length: 0\r\n", 405},
      {"POST /", "Content-Length: 5\r\n", 405},
      {"POST /multi-search", "", 411},
      {"POST /multi-search", "Transfer-Encoding: chunked\r\n", 411},
      {"POST /multi-search", "Content-Length: 65537\r\n", 413},
      {"POST /multi-search", "Content-Length: 99999999999999999999\r\n", 413},
      {"POST /multi-search", "Content-Length: 0\r\nContent-Type: text/plain\r\n", 415},
      {"POST /multi-search", "Content-Length: 0\r\nContent-Type: application/json\r\n", 400},
      {"GET /multi-search", "", 405},
      {"PUT /indexes/articles/documents", "Content-Length: 5\r\n", 405},
      {"DELETE /indexes/articles", "", 405},
      {"GET /indexes/movies", "", 404},
      {"GET /indexes/articles/nothing", "", 404},
      {"PUT /", "", 405},
      {"DELETE /api/v1/articles/a", "", 405},
      {"TRACE /", "", 405},
      {"get /", "", 405},
      {"GET /api/v1/none", "", 404},
      {"GET /../etc/passwd", "", 404},
      {"GET /%2e%2e/", "", 404},
      {"GET /a%2f..", "", 404},
      {"GET /assets/..%2f..%2fetc%2fpasswd", "", 404},
      {"GET /assets/..", "", 404},
      {"GET /x%00.html", "", 404},
      {"GET //evil", "", 404},
      {"GET /" + repeated("a", 4000), "", 404},
      {"GET /api/v1/articles/" + repeated("a", 4000), "", 404},
      {"GET /" + repeated("a", 4200), "", 414},
      {"GET /?source=" + repeated("a", 10240), "", 414},
      {"GET /", "X: " + repeated("a", 17000) + "\r\n", 431},
      {"GET /", "Host: evil.example\r\n", 400},
      {"GET /", "X-Forwarded-For: 1.2.3.4\r\nREMOTE_ADDR: 1.2.3.4\r\nUpgrade: websocket\r\n", 200},
      {"GET /", "X: a%0d%0aSet-Cookie:b\r\n", 200},
      {"GET /", "If-None-Match: *\r\n", 200},
  };
  for (const Row& row : rows) {
    const HttpReply reply = request(world_->port(), row.method_and_target, row.fields);
    EXPECT_EQ(reply.status, row.status)
        << row.method_and_target.substr(0, 60) << " " << row.fields.substr(0, 60);
    EXPECT_EQ(reply.headers.count("set-cookie"), 0U);
    EXPECT_EQ(reply.headers.count("server"), 0U);
    EXPECT_EQ(reply.headers.at("x-content-type-options"), "nosniff");
  }
  const std::string foreign = "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
  EXPECT_EQ(parse_reply(exchange(world_->port(), foreign)).status, 421);
}

TEST_F(BadInputTest, IsSaidToMeilisearchsClientsInTheirShape) {
  struct Row {
    std::string body;
    const char* code;
  };
  for (const Row& row : std::vector<Row>{
           {"{", "malformed_payload"},
           {"{}", "invalid_multi_search_queries"},
           {R"({"queries":[{"indexUid":"x"}]})", "index_not_found"},
           {R"({"queries":[{"indexUid":"articles","filter":"source"}]})", "invalid_search_filter"}}) {
    const HttpReply reply =
        parse_reply(exchange(world_->port(),
                             "POST /multi-search HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                             "Content-Type: application/json\r\nContent-Length: " +
                                 std::to_string(row.body.size()) + "\r\n\r\n" + row.body));
    EXPECT_EQ(reply.headers.at("content-type"), "application/json") << row.body;
    const json error = json::parse(reply.body);
    EXPECT_EQ(error.at("code"), row.code);
    EXPECT_EQ(error.at("type"), "invalid_request");
    EXPECT_FALSE(error.at("message").get<std::string>().empty());
  }
}

TEST_F(BadInputTest, HeadHasTheHeadersOfGet) {
  const HttpReply got = request(world_->port(), "GET /healthz");
  const HttpReply head = request(world_->port(), "HEAD /healthz");
  EXPECT_EQ(head.head, got.head);
  EXPECT_EQ(head.body, "");
}

}  // namespace
}  // namespace dateline::test
