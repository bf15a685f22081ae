#include "server/api/problem.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

namespace dateline {
namespace {

TEST(Problem, CodesAreUniqueAndStatusesAreErrors) {
  std::set<std::string_view> codes;
  for (const ProblemKind& kind : problem_kinds()) {
    EXPECT_TRUE(codes.insert(kind.code).second) << kind.code;
    EXPECT_GE(kind.status, 400) << kind.code;
    EXPECT_LT(kind.status, 600) << kind.code;
    EXPECT_FALSE(kind.title.empty()) << kind.code;
  }
}

TEST(Problem, WritesTheMembersOfRfc9457AndOurs) {
  const Reply reply = problem_reply({"bad_page", "page: want 1..100, got 'abc'"});
  EXPECT_EQ(reply.status, 400);
  EXPECT_EQ(reply.content_type, "application/problem+json");
  EXPECT_EQ(nlohmann::json::parse(reply.body), nlohmann::json::parse(R"({
      "type": "/help/errors#bad_page", "title": "Page out of bounds", "status": 400,
      "detail": "page: want 1..100, got 'abc'", "code": "bad_page",
      "message": "page: want 1..100, got 'abc'", "link": "/help/errors#bad_page"})"));
}

TEST(Problem, ReadsAnUnknownCodeAsOurOwnFault) {
  EXPECT_EQ(problem_reply({"no_such_code", "x"}).status, 500);
  EXPECT_EQ(problem_kind("no_such_code").code, "internal_error");
}

TEST(Problem, SurvivesForeignBytes) {
  const Reply reply = problem_reply({"bad_request", "got \xff\x1b"});
  EXPECT_EQ(nlohmann::json::parse(reply.body)["message"], "got \xEF\xBF\xBD\x1b");
}

TEST(NoSuchArticle, ShowsAForeignIdSafely) {
  const Error error = no_such_article("x\x1b");
  EXPECT_EQ(problem_reply(error).status, 404);
  EXPECT_EQ(error.message, "there is no article 'x\\x1b'");
  EXPECT_EQ(no_such_article(std::string(4000, 'x')).message,
            "there is no article '" + std::string(200, 'x') + "'");
}

}  // namespace
}  // namespace dateline
