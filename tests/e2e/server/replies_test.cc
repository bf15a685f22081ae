// Heads of the real server's replies: which headers stand on each, and what gzip does to them.
#include <gtest/gtest.h>

#include "tests/e2e/server/world.h"
#include "tests/support/gunzip.h"

namespace dateline::test {
namespace {

class RepliesTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    world_ = std::make_unique<World>();
    world_->serve({"--metrics"});
  }
  static void TearDownTestSuite() { world_.reset(); }

  static HttpReply ask(const std::string& method_and_target, const std::string& fields = "") {
    return request(world_->port(), method_and_target, fields);
  }

  static std::unique_ptr<World> world_;
};

std::unique_ptr<World> RepliesTest::world_;

std::size_t count_header(const HttpReply& reply, const std::string& name) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = reply.head.find("\r\n" + name + ": ", at)) != std::string::npos; ++at)
    ++count;
  return count;
}

void expect_headers(const HttpReply& reply, const std::string& what) {
  for (const char* name :
       {"Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy",
        "Cross-Origin-Resource-Policy", "Permissions-Policy", "Vary", "Cache-Control"}) {
    EXPECT_EQ(count_header(reply, name), 1U) << name << " of " << what << "\n" << reply.head;
  }
  for (const char* name : {"server", "x-powered-by", "keep-alive", "accept-ranges", "transfer-encoding",
                           "access-control-allow-origin"}) {
    EXPECT_EQ(reply.headers.count(name), 0U) << name << " of " << what;
  }
  const bool is_empty = reply.status == 204 || reply.status == 304;
  EXPECT_EQ(count_header(reply, "Content-Type"), is_empty ? 0U : 1U) << what;
  EXPECT_EQ(count_header(reply, "Content-Length"), is_empty ? 0U : 1U) << what;
  if (reply.status == 405) {
    EXPECT_EQ(count_header(reply, "Allow"), 1U) << what;
  }
}

TEST_F(RepliesTest, HaveEachHeaderOnce) {
  struct Row {
    std::string target;
    int status;
  };
  for (const Row& row : std::vector<Row>{{"/", 200},
                                         {"/?q=oil", 200},
                                         {"/?q=%ff", 400},
                                         {"/a/none", 404},
                                         {"/about", 200},
                                         {"/help", 200},
                                         {"/help/api", 200},
                                         {"/help/errors", 200},
                                         {"/robots.txt", 200},
                                         {"/favicon.ico", 200},
                                         {"/assets/none", 404},
                                         {"/opensearch.xml", 200},
                                         {"/opensearch/suggest?q=o", 200},
                                         {"/feed.atom", 200},
                                         {"/feed.rss", 200},
                                         {"/nowhere", 404},
                                         {"/api/v1/search?q=oil", 200},
                                         {"/api/v1/search?page=x", 400},
                                         {"/api/v1/suggest?q=o", 200},
                                         {"/api/v1/facets/source", 200},
                                         {"/api/v1/facets/none", 404},
                                         {"/api/v1/articles/none", 404},
                                         {"/api/v1/articles/none/similar", 404},
                                         {"/api/v1/export?format=csv", 200},
                                         {"/api/v1/export", 400},
                                         {"/openapi.json", 200},
                                         {"/indexes/articles/search", 200},
                                         {"/version", 200},
                                         {"/healthz", 200},
                                         {"/readyz", 200},
                                         {"/metrics", 200},
                                         {"/%", 400}}) {
    const HttpReply got = ask("GET " + row.target);
    EXPECT_EQ(got.status, row.status) << row.target;
    expect_headers(got, "GET " + row.target);
    const HttpReply head = ask("HEAD " + row.target);
    EXPECT_EQ(head.status, got.status) << row.target;
    EXPECT_EQ(head.body, "") << row.target;
    expect_headers(head, "HEAD " + row.target);
    for (const char* method : {"OPTIONS ", "DELETE "})
      expect_headers(ask(method + row.target), method + row.target);
    if (const auto tag = got.headers.find("etag"); tag != got.headers.end()) {
      const HttpReply unchanged = ask("GET " + row.target, "If-None-Match: " + tag->second + "\r\n");
      EXPECT_EQ(unchanged.status, 304) << row.target;
      expect_headers(unchanged, "304 " + row.target);
    }
  }
  for (const char* fields : {"Bad Field: x\r\n", "Host: x\r\n", "Content-Length: 5\r\n", "Expect: x\r\n"}) {
    const HttpReply reply = ask("GET /", fields);
    EXPECT_GE(reply.status, 400) << fields;
    expect_headers(reply, fields);
  }
}

TEST_F(RepliesTest, ArePackedForThoseWhoTakeGzip) {
  const std::string style = [] {
    const std::string page = ask("GET /").body;
    const std::size_t start = page.find("/assets/style.");
    return page.substr(start, page.find('"', start) - start);
  }();
  const std::string gzip = "Accept-Encoding: br;q=0.9, gzip\r\n";
  for (const std::string& target :
       {std::string("/"), std::string("/help/api"), std::string("/feed.atom"), std::string("/openapi.json"),
        std::string("/api/v1/facets/source"), std::string("/nowhere"), style}) {
    const HttpReply plain = ask("GET " + target);
    const HttpReply packed = ask("GET " + target, gzip);
    EXPECT_EQ(packed.status, plain.status) << target;
    EXPECT_EQ(packed.headers.count("content-encoding"), plain.body.size() < 1024 ? 0U : 1U) << target;
    EXPECT_EQ(packed.headers.at("content-length"), std::to_string(packed.body.size())) << target;
    EXPECT_EQ(plain.headers.count("content-encoding"), 0U) << target;
    if (plain.body.size() >= 1024) {
      EXPECT_LT(packed.body.size(), plain.body.size()) << target;
    }
    EXPECT_EQ(packed.headers.at("cache-control"), plain.headers.at("cache-control")) << target;
    const HttpReply head = ask("HEAD " + target, gzip);
    EXPECT_EQ(head.headers.count("content-encoding"), packed.headers.count("content-encoding")) << target;
    if (!plain.headers.contains("etag")) continue;
    EXPECT_EQ(packed.headers.at("etag"), plain.headers.at("etag")) << target;
    const HttpReply unchanged =
        ask("GET " + target, gzip + "If-None-Match: " + plain.headers.at("etag") + "\r\n");
    EXPECT_EQ(unchanged.status, 304) << target;
    EXPECT_EQ(unchanged.headers.count("content-encoding"), 0U) << target;
  }
}

TEST_F(RepliesTest, UnpackToWhatIsSentPlain) {
  for (const char* target : {"/help/api", "/openapi.json", "/feed.rss", "/api/v1/export?format=ndjson"}) {
    EXPECT_EQ(gunzip(ask(std::string("GET ") + target, "Accept-Encoding: gzip\r\n").body),
              ask(std::string("GET ") + target).body)
        << target;
  }
}

}  // namespace
}  // namespace dateline::test
