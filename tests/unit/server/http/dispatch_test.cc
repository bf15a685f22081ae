#include "server/http/dispatch.h"

#include <gtest/gtest.h>

#include "tests/unit/server/http/dispatch_fixture.h"

namespace dateline {
namespace {

TEST_F(DispatchTest, TellsHandlersWhatAbsoluteAddressesBeginWith) {
  const auto base = [](const std::string& public_url, const std::string& host) {
    DispatchOptions told{{{"/base", [](const Request& request) { return text(request.base_url); }}},
                         {},
                         {},
                         {},
                         HostCheck("127.0.0.1", {}),
                         ""};
    told.public_url = public_url;
    return Dispatcher(std::move(told)).answer({"GET", "/base", host, "", false}).reply.body;
  };
  EXPECT_EQ(base("", "localhost:8080"), "http://localhost:8080");
  EXPECT_EQ(base("https://news.example", "localhost:8080"), "https://news.example");
  EXPECT_EQ(base("", "evil.example").find("http://evil.example"), std::string::npos) << "never reaches it";
}

TEST_F(DispatchTest, FindsRoutes) {
  struct Row {
    const char* target;
    int status;
    const char* body;  // "" when it does not matter
    const char* route;
  };
  for (const Row& row : std::vector<Row>{
           {"/", 200, "/|", "/"},
           {"/?q=a", 200, "/||q=a", "/"},
           {"/search?b=1&a=2&b=3", 200, "/search||b=1|a=2|b=3", "/search"},
           {"/a/x", 200, "/a/x|x", "/a/"},
           {"/a/x%20y", 200, "/a/x y|x y", "/a/"},
           {"/a/", 404, "no such page", "-"},
           {"/a", 404, "no such page", "-"},
           {"/a/x/y", 404, "no such page", "-"},
           {"/a/x%2Fy", 404, "no such page", "-"},
           {"/b/x", 200, "/b/x|x", "/b/"},
           {"/b/like", 200, "/b/like|like", "/b/"},
           {"/b/x/like?n=2", 200, "/b/x/like|x|n=2", "/b/{id}/like"},
           {"/b/x%20y/like", 200, "/b/x y/like|x y", "/b/{id}/like"},
           {"/b/like/like", 200, "/b/like/like|like", "/b/{id}/like"},
           {"/b/{id}/like", 200, "/b/{id}/like|{id}", "/b/{id}/like"},
           {"/b/%7Bid%7D", 200, "/b/{id}|{id}", "/b/"},
           {"/b//like", 404, "no such page", "-"},
           {"/b/x/like/", 404, "no such page", "-"},
           {"/b/x/y/like", 404, "no such page", "-"},
           {"/x/like", 404, "no such page", "-"},
           {"/a/x/like", 404, "no such page", "-"},
           {"//like", 404, "no such page", "-"},
           {"/search/", 404, "no such page", "-"},
           {"//evil", 404, "no such page", "-"},
           {"/../etc/passwd", 404, "no such page", "-"},
           {"/%2e%2e/", 404, "no such page", "-"},
           {"/x%00.html", 404, "no such page", "-"},
           {"/search%00", 404, "no such page", "-"},
           {"/\\", 404, "no such page", "-"},
           {"/api/v1/none", 404, "", "-"},
           {"/bad", 400, "x", "/bad"},
           {"/search?q=%g1", 400, "", "-"},
       }) {
    const Answered answered = answer("GET", row.target);
    EXPECT_EQ(answered.reply.status, row.status) << row.target;
    EXPECT_EQ(answered.route, row.route) << row.target;
    if (*row.body != '\0') {
      EXPECT_EQ(answered.reply.body, row.body) << row.target;
    }
  }
  EXPECT_EQ(answer("GET", "/api/v1/none").reply.content_type, "application/problem+json");
}

TEST_F(DispatchTest, AnswersMethods) {
  EXPECT_EQ(answer("HEAD", "/search").reply.status, 200);
  for (const char* method : {"POST", "PUT", "PATCH", "DELETE"}) {
    const Reply reply = answer(method, "/search").reply;
    EXPECT_EQ(reply.status, 405) << method;
    EXPECT_EQ(headers(reply).at("Allow"), "GET, HEAD, OPTIONS") << method;
  }
  for (const char* target : {"/search", "*"}) {
    const Reply reply = answer("OPTIONS", target).reply;
    EXPECT_EQ(reply.status, 204) << target;
    EXPECT_EQ(reply.body, "") << target;
    EXPECT_EQ(headers(reply).at("Allow"), *target == '*' ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS");
  }
}

TEST_F(DispatchTest, TakesTheMethodsOfARoute) {
  EXPECT_EQ(headers(answer("OPTIONS", "/post").reply).at("Allow"), "GET, HEAD, POST, OPTIONS");
  EXPECT_EQ(headers(answer("GET", "/only").reply).at("Allow"), "POST, OPTIONS");
  EXPECT_EQ(answer("HEAD", "/only").reply.status, 405);
  EXPECT_EQ(headers(answer("GET", "/none").reply).at("Allow"), "OPTIONS");
  EXPECT_EQ(answer("DELETE", "/post").reply.body, "method_not_allowed");
  EXPECT_EQ(answer("DELETE", "/post").reply.content_type, "text/own");
  EXPECT_EQ(answer("GET", "/post").reply.body, "GET||");
  EXPECT_EQ(headers(answer("GET", "/post").reply).count("ETag"), 1U);
}

TEST_F(DispatchTest, GivesBodiesToRoutesThatTakeThem) {
  const Reply reply = dispatcher_.answer(posted("/post", 2), "hi").reply;
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.body, "POST|a/b|hi");
  EXPECT_EQ(headers(reply).count("ETag"), 0U);
  EXPECT_EQ(headers(reply).at("Cache-Control"), "no-store");
  EXPECT_EQ(dispatcher_.answer(posted("/post", std::nullopt)).reply.body, "length_required");
  for (const std::uint64_t length : {kMaxBody - 1, kMaxBody}) {
    EXPECT_TRUE(dispatcher_.takes_body(posted("/post", length)));
    EXPECT_EQ(dispatcher_.answer(posted("/post", length)).reply.status, 200);
  }
  EXPECT_FALSE(dispatcher_.takes_body(posted("/post", kMaxBody + 1)));
  const Reply large = dispatcher_.answer(posted("/post", kMaxBody + 1)).reply;
  EXPECT_EQ(large.status, 413);
  EXPECT_EQ(large.body, "payload_too_large");
  EXPECT_EQ(dispatcher_.answer(posted("/only", kMaxBody + 1)).reply.content_type, "application/problem+json");
  for (const char* target : {"/search", "/nowhere", "/post?q=%g1", "*"}) {
    EXPECT_FALSE(dispatcher_.takes_body(posted(target, 1))) << target;
  }
  RequestHead foreign = posted("/post", 1);
  foreign.host = "evil.example";
  EXPECT_FALSE(dispatcher_.takes_body(foreign));
}

TEST(Dispatch, LetsOtherOriginsReadOnlyWhenTold) {
  const auto ask = [](const CorsPolicy& cors, const std::string& method, bool is_preflight) {
    const Dispatcher dispatcher(DispatchOptions{{{"/", echo, {"GET", "POST"}}},
                                                {},
                                                {},
                                                {},
                                                HostCheck("127.0.0.1", {}),
                                                "1",
                                                std::chrono::milliseconds(0),
                                                "",
                                                cors});
    RequestHead head{method, "/", "localhost", "", false};
    head.origin = "https://a.example";
    head.is_preflight = is_preflight;
    return headers(dispatcher.answer(head).reply);
  };
  const CorsPolicy one({"https://a.example"});
  EXPECT_EQ(ask(one, "GET", false).at("Access-Control-Allow-Origin"), "https://a.example");
  EXPECT_EQ(ask(one, "DELETE", false).at("Access-Control-Allow-Origin"), "https://a.example");
  EXPECT_EQ(ask(one, "GET", false).count("Access-Control-Allow-Methods"), 0U);
  EXPECT_EQ(ask(one, "OPTIONS", true).at("Access-Control-Allow-Methods"), "GET, HEAD, POST, OPTIONS");
  for (const CorsPolicy& other : {CorsPolicy(), CorsPolicy({"https://b.example"})}) {
    for (const auto& [name, value] : ask(other, "OPTIONS", true)) {
      EXPECT_FALSE(name.starts_with("Access-Control-")) << name;
    }
  }
}

TEST_F(DispatchTest, RefusesForeignHosts) {
  const Reply reply = dispatcher_.answer({"GET", "/", "evil.example", "", false}).reply;
  EXPECT_EQ(reply.status, 421);
  EXPECT_NE(reply.body.find("wrong_host"), std::string::npos);
}

TEST_F(DispatchTest, KnowsWhatItAnswersWithoutWaiting) {
  const auto is_immediate = [this](const std::string& method, const std::string& target) {
    RequestHead head;
    head.method = method;
    head.target = target;
    return dispatcher_.is_immediate(head);
  };
  EXPECT_TRUE(is_immediate("GET", "/fixed?a=b"));
  EXPECT_TRUE(is_immediate("HEAD", "/pulse"));
  EXPECT_FALSE(is_immediate("OPTIONS", "/fixed"));
  for (const char* target : {"/probe", "/search", "/nowhere", "/%"}) {
    EXPECT_FALSE(is_immediate("GET", target)) << target;
  }
}

TEST(Dispatch, RefusesTwoRoutesOfOnePath) {
  EXPECT_THROW(Dispatcher(DispatchOptions{{{"/", echo}, {"/", echo}}, {}, {}, {}, HostCheck("", {}), ""}),
               std::logic_error);
  EXPECT_THROW(Dispatcher(DispatchOptions{
                   {{"/a/{id}/b", echo}, {"/a/{id}/b", echo}}, {}, {}, {}, HostCheck("", {}), ""}),
               std::logic_error);
}

}  // namespace
}  // namespace dateline
