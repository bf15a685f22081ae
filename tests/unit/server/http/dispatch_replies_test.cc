#include "server/http/dispatch.h"

#include <gtest/gtest.h>

#include "tests/unit/server/http/dispatch_fixture.h"

namespace dateline {
namespace {

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

}  // namespace
}  // namespace dateline
