#include "server/http/dispatch.h"

#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <stdexcept>

#include "tests/support/gunzip.h"

namespace dateline {
namespace {

Reply text(std::string body) {
  return Reply{200, "text/plain", std::move(body), {}};
}

Reply echo(const Request& request) {
  std::string body = request.path + "|" + request.tail;
  for (const auto& [name, value] : request.parameters) body += "|" + name + "=" + value;
  return text(body);
}

std::map<std::string, std::string> headers(const Reply& reply) {
  return {reply.headers.begin(), reply.headers.end()};
}

class DispatchTest : public testing::Test {
 protected:
  static DispatchOptions options(std::function<IndexInfo()> index) {
    return {{{"/", echo},
             {"/search", echo},
             {"/a/", echo},
             {"/b/", echo},
             {"/b/{id}/like", echo},
             {"/broken", [](const Request&) -> Reply { throw std::logic_error("a secret"); }},
             {"/late", [](const Request&) -> Reply { throw QueryTimeout(); }},
             {"/away", [](const Request&) -> Reply { throw std::runtime_error("a secret"); }},
             {"/own",
              [](const Request&) {
                return Reply{200, "text/css", "x", {{"ETag", "\"own\""}}};
              }},
             {"/dated",
              [](const Request&) {
                return Reply{200, "text/css", "x", {{"ETag", "\"own\""}, {"Last-Modified", "then"}}};
              }},
             {"/long", [](const Request&) { return text(std::string(5000, 'a')); }},
             get_route(RouteKind::kFixed, "/fixed", echo),
             get_route(RouteKind::kProbe, "/probe", echo),
             get_route(RouteKind::kPulse, "/pulse", echo),
             {"/bad",
              [](const Request&) {
                return Reply{400, "text/plain", "x", {}};
              }},
             {"/post",
              [](const Request& request) {
                return text(request.method + "|" + request.content_type + "|" + request.body);
              },
              {"GET", "POST"},
              [](const Error& error) {
                return Reply{error.field == "payload_too_large" ? 413 : 400, "text/own", error.field, {}};
              }},
             {"/only", echo, {"POST"}},
             {"/many",
              [](const Request& request) {
                for (const char* query : {"oil", "gas", "oil"}) request.searched->emplace_back(query);
                if (request.body == "late") throw QueryTimeout();
                return text("");
              },
              {"POST"}},
             {"/none", echo, {}}},
            [](const Request&) {
              return Reply{404, "text/html", "no such page", {}};
            },
            std::move(index),
            [] { return Day{}; },
            HostCheck("127.0.0.1", {}),
            "1"};
  }

  static RequestHead posted(const std::string& target, std::optional<std::uint64_t> length) {
    RequestHead head{"POST", target, "localhost", "", false};
    head.content_length = length;
    head.content_type = "a/b";
    return head;
  }
  Answered answer(const std::string& method, const std::string& target, const std::string& tag = "") const {
    return dispatcher_.answer({method, target, "localhost", tag, false});
  }

  std::shared_ptr<std::uint64_t> revision_ = std::make_shared<std::uint64_t>(1);
  Dispatcher dispatcher_{options([revision = revision_] { return IndexInfo{"u", *revision, 0, ""}; })};
};

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

TEST_F(DispatchTest, PutsTheSecurityHeadersOnEveryReply) {
  for (const char* target : {"/", "/none", "/broken", "/away", "/api/none", "/?%", "/own"}) {
    const auto all = headers(answer("GET", target).reply);
    EXPECT_EQ(
        all.at("Content-Security-Policy"),
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; "
        "trusted-types 'none'");
    EXPECT_EQ(all.at("X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(all.at("Referrer-Policy"), "no-referrer");
    EXPECT_EQ(all.at("Cross-Origin-Opener-Policy"), "same-origin");
    EXPECT_EQ(all.at("Cross-Origin-Resource-Policy"), "same-origin");
    EXPECT_EQ(all.at("Permissions-Policy"), "camera=(), geolocation=(), microphone=()");
    EXPECT_EQ(all.at("Vary"), "Accept-Encoding, Origin");
    EXPECT_EQ(all.count("Cache-Control"), 1U);
  }
  EXPECT_EQ(headers(refusal({"head_too_large", "x"})).at("X-Content-Type-Options"), "nosniff");
}

TEST_F(DispatchTest, TellsNothingOfAnException) {
  const Reply broken = answer("GET", "/broken").reply;
  EXPECT_EQ(broken.status, 500);
  EXPECT_EQ(broken.body.find("secret"), std::string::npos);
  const Reply away = answer("GET", "/away").reply;
  EXPECT_EQ(away.status, 503);
  EXPECT_EQ(headers(away).at("Retry-After"), "1");
  EXPECT_EQ(away.body.find("secret"), std::string::npos);
}

TEST_F(DispatchTest, SaysThatASearchTookTooLong) {
  const Reply late = answer("GET", "/late").reply;
  EXPECT_EQ(late.status, 503);
  EXPECT_EQ(late.content_type, "application/problem+json");
  EXPECT_NE(late.body.find(R"("code":"query_timeout")"), std::string::npos) << late.body;
  EXPECT_EQ(headers(late).at("Retry-After"), "1");
  EXPECT_EQ(headers(late).count("ETag"), 0U);
}

TEST_F(DispatchTest, GivesEachRequestItsDeadline) {
  for (const int limit : {0, 1000}) {
    bool is_never = false;
    const Handler handler = [&is_never](const Request& request) {
      is_never = request.deadline.is_never();
      return Reply{};
    };
    const Dispatcher dispatcher(DispatchOptions{
        {{"/", handler}}, {}, {}, {}, HostCheck("127.0.0.1", {}), "1", std::chrono::milliseconds(limit)});
    dispatcher.answer({"GET", "/", "localhost", "", false});
    EXPECT_EQ(is_never, limit == 0);
  }
}

TEST_F(DispatchTest, Answers304UntilTheRevisionChanges) {
  const Reply first = answer("GET", "/search?q=a").reply;
  const std::string tag = headers(first).at("ETag");
  EXPECT_EQ(headers(first).at("Cache-Control"), "no-cache");
  const Reply second = answer("GET", "/search?q=a", tag).reply;
  EXPECT_EQ(second.status, 304);
  EXPECT_EQ(second.body, "");
  EXPECT_EQ(headers(second).at("ETag"), tag);
  EXPECT_EQ(answer("GET", "/search?q=b", tag).reply.status, 200);
  EXPECT_EQ(answer("GET", "/search?q=a", "*").reply.status, 200);
  ++*revision_;
  EXPECT_EQ(answer("GET", "/search?q=a", tag).reply.status, 200);
}

TEST_F(DispatchTest, LeavesARoutesOwnTagAlone) {
  EXPECT_EQ(headers(answer("GET", "/own").reply).at("ETag"), "\"own\"");
  EXPECT_EQ(answer("GET", "/own", "\"own\"").reply.status, 304);
}

TEST_F(DispatchTest, ComparesDatesOfThoseWhoKeepNoTag) {
  const auto status = [&](const std::string& path, const std::string& tag, const std::string& date) {
    RequestHead head{"GET", path, "localhost", tag};
    head.if_modified_since = date;
    return dispatcher_.answer(head).reply.status;
  };
  EXPECT_EQ(status("/dated", "", "then"), 304);
  EXPECT_EQ(status("/dated", "", "now"), 200);
  EXPECT_EQ(status("/dated", "", ""), 200);
  EXPECT_EQ(status("/dated", "\"own\"", "now"), 304);
  EXPECT_EQ(status("/dated", "\"other\"", "then"), 200) << "the tag decides";
  EXPECT_EQ(status("/own", "", "then"), 200);
}

TEST_F(DispatchTest, NamesRequestsAndSaysTheNameOfThoseThatFailed) {
  const Answered good = answer("GET", "/");
  const Answered bad = answer("GET", "/bad");
  EXPECT_FALSE(good.id.empty());
  EXPECT_NE(good.id, bad.id);
  EXPECT_EQ(headers(good.reply).count("X-Request-Id"), 0U);
  EXPECT_EQ(headers(bad.reply).at("X-Request-Id"), bad.id);
  for (const char* target : {"/none", "/?%", "/broken", "/away", "/api/none"}) {
    const Answered failed = answer("GET", target);
    EXPECT_EQ(headers(failed.reply).at("X-Request-Id"), failed.id) << target;
  }
}

TEST_F(DispatchTest, TellsTheLogWhatWasAskedAndOfWhichRevision) {
  *revision_ = 7;
  const Answered searched = answer("GET", "/search?a=1&q=two+words");
  EXPECT_EQ(searched.revision, 7U);
  EXPECT_EQ(searched.query, "two words");
  EXPECT_FALSE(searched.is_probe);
  const Answered refused = answer("GET", "/nowhere?q=a");
  EXPECT_EQ(refused.revision, std::nullopt);
  EXPECT_EQ(refused.query, std::nullopt);
  EXPECT_EQ(answer("GET", "/search").query, std::nullopt);
  EXPECT_EQ(dispatcher_.answer(posted("/many", 1), "x").query, "oil\ngas");
  EXPECT_EQ(dispatcher_.answer(posted("/many", 4), "late").query, "oil\ngas") << "also of what took too long";
  EXPECT_EQ(dispatcher_.answer(posted("/many?q=address", 1), "x").query, "address");
  EXPECT_EQ(dispatcher_.answer(posted("/only", 1), "x").query, std::nullopt);
  EXPECT_EQ(dispatcher_.answer(posted("/post", 2), "hi").revision, 7U);
  EXPECT_TRUE(answer("HEAD", "/probe").is_probe);
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

TEST(Dispatch, AsksTheIndexOnlyForRoutesThatDependOnIt) {
  int asked = 0;
  const Dispatcher dispatcher(DispatchOptions{{{"/index", echo},
                                               get_route(RouteKind::kFixed, "/fixed", echo),
                                               get_route(RouteKind::kProbe, "/probe", echo)},
                                              {},
                                              [&asked] {
                                                ++asked;
                                                return IndexInfo{};
                                              },
                                              [] { return Day{}; },
                                              HostCheck("127.0.0.1", {}),
                                              "1"});
  for (const char* target : {"/fixed", "/probe", "/none"}) {
    const Answered answered = dispatcher.answer({"GET", target, "localhost", ""});
    EXPECT_EQ(answered.revision, std::nullopt) << target;
    EXPECT_EQ(headers(answered.reply).count("ETag"), 0U) << target;
  }
  EXPECT_EQ(asked, 0);
  dispatcher.answer({"GET", "/index", "localhost", ""});
  EXPECT_EQ(asked, 1);
}

TEST(Dispatch, ReportsWhatWasSent) {
  std::vector<std::uint64_t> bytes;
  DispatchOptions options{{{"/long", [](const Request&) { return text(std::string(5000, 'a')); }}},
                          {},
                          {},
                          {},
                          HostCheck("", {}),
                          ""};
  options.observe = [&bytes](const AccessEntry& entry) { bytes.push_back(entry.bytes); };
  const Dispatcher dispatcher(std::move(options));
  for (const RequestHead& head :
       {RequestHead{"GET", "/long", "localhost", ""}, {"HEAD", "/long", "localhost", ""}}) {
    dispatcher.report(head, dispatcher.answer(head), std::chrono::microseconds(1));
  }
  EXPECT_EQ(bytes, (std::vector<std::uint64_t>{5000, 0}));
}

TEST_F(DispatchTest, PacksRepliesForThoseWhoTakeThemUnderTheSameTag) {
  const auto ask = [this](const std::string& method, const std::string& accept, const std::string& tag) {
    RequestHead head{method, "/long", "localhost", tag};
    head.accept_encoding = accept;
    return dispatcher_.answer(head).reply;
  };
  const Reply plain = ask("GET", "", "");
  EXPECT_EQ(headers(plain).count("Content-Encoding"), 0U);
  for (const char* method : {"GET", "HEAD"}) {
    const Reply packed = ask(method, "br, gzip", "");
    EXPECT_EQ(headers(packed).at("Content-Encoding"), "gzip") << method;
    EXPECT_EQ(test::gunzip(packed.body), plain.body) << method;
    EXPECT_EQ(headers(packed).at("ETag"), headers(plain).at("ETag")) << method;
    EXPECT_EQ(headers(packed).at("Vary"), "Accept-Encoding, Origin") << method;
  }
  const Reply unchanged = ask("GET", "gzip", headers(plain).at("ETag"));
  EXPECT_EQ(unchanged.status, 304);
  EXPECT_EQ(headers(unchanged).count("Content-Encoding"), 0U);
}

TEST_F(DispatchTest, TagsNoErrors) {
  EXPECT_EQ(headers(answer("GET", "/bad").reply).count("ETag"), 0U);
  EXPECT_EQ(headers(answer("GET", "/bad").reply).at("Cache-Control"), "no-store");
}

TEST(Dispatch, AnswersWithoutATagWhenTheIndexCannotBeRead) {
  const Dispatcher dispatcher(DispatchOptions{{{"/", echo}},
                                              {},
                                              []() -> IndexInfo { throw std::runtime_error("gone"); },
                                              [] { return Day{}; },
                                              HostCheck("127.0.0.1", {}),
                                              "1"});
  const Reply reply = dispatcher.answer({"GET", "/", "localhost", "", false}).reply;
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(headers(reply).count("ETag"), 0U);
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
