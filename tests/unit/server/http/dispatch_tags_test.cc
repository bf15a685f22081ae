#include "server/http/dispatch.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "tests/support/gunzip.h"
#include "tests/unit/server/http/dispatch_fixture.h"

namespace dateline {
namespace {

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

}  // namespace
}  // namespace dateline
