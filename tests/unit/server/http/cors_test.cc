#include "server/http/cors.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(CorsPolicy, GrantsNothingUnlessTold) {
  EXPECT_TRUE(CorsPolicy().grant("https://a.example").empty());
  EXPECT_TRUE(CorsPolicy({"*"}).grant("").empty());
}

TEST(CorsPolicy, ComparesOriginsExactly) {
  const CorsPolicy policy({"https://a.example", "http://localhost:3000"});
  EXPECT_EQ(policy.grant("https://a.example"),
            (CorsPolicy::Headers{{"Access-Control-Allow-Origin", "https://a.example"}}));
  EXPECT_EQ(policy.grant("http://localhost:3000").size(), 1U);
  for (const char* other : {"http://a.example", "https://a.example:443", "https://b.a.example",
                            "https://a.example.evil.example", "null", "http://localhost", "*"}) {
    EXPECT_TRUE(policy.grant(other).empty()) << other;
  }
}

TEST(CorsPolicy, GrantsAllByAStar) {
  EXPECT_EQ(CorsPolicy({"*"}).grant("https://a.example"),
            (CorsPolicy::Headers{{"Access-Control-Allow-Origin", "*"}}));
}

TEST(CorsPolicy, AnswersThePreflightsOfTheClients) {
  EXPECT_EQ(CorsPolicy::preflight("POST, OPTIONS"),
            (CorsPolicy::Headers{
                {"Access-Control-Allow-Methods", "POST, OPTIONS"},
                {"Access-Control-Allow-Headers", "Authorization, Content-Type, X-Meilisearch-Client"},
                {"Access-Control-Max-Age", "86400"}}));
}

TEST(CheckOrigin, TakesOriginsAndAStar) {
  for (const char* origin :
       {"*", "https://a.example", "http://127.0.0.1:8080", "http://[::1]:3000", "app+x://host"}) {
    EXPECT_EQ(check_origin(origin).value(), origin);
  }
  EXPECT_EQ(check_origin("HTTPS://A.Example").value(), "https://a.example");
  for (const char* text : {"", "a.example", "https://", "://a", "https://a.example/", "https://a/b", "null",
                           "https://u@a", "https://a?b", "https://a b", "https://a\r\nX: y", "**"}) {
    const auto origin = check_origin(text);
    ASSERT_FALSE(origin) << text;
    EXPECT_EQ(origin.error().field, "cors-origin");
  }
}

}  // namespace
}  // namespace dateline
