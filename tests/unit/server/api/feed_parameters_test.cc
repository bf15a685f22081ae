#include "server/api/feed_parameters.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

constexpr Day kToday = std::chrono::sys_days(std::chrono::year(2025) / 1 / 15);

TEST(FeedParameters, AreTheLiteralSetInTheOrderOfArrival) {
  const auto out = read_feed_parameters({}, kToday);
  ASSERT_TRUE(out);
  const SearchRequest& request = out->request;
  EXPECT_EQ(request.sort, Sort::kLatest);
  EXPECT_FALSE(request.switches.typos);
  EXPECT_FALSE(request.switches.relax);
  EXPECT_TRUE(request.switches.variants);
  EXPECT_EQ(request.limit, kDefaultEntries);
  EXPECT_EQ(request.offset, 0U);
  EXPECT_EQ(request.wants_facet, (std::array<bool, 4>{}));
  EXPECT_TRUE(out->given.empty());
}

TEST(FeedParameters, TakeAPagesAddress) {
  const auto out = read_feed_parameters({{"q", "oil"},
                                         {"person", "kim"},
                                         {"-source", "nato"},
                                         {"from", "2024-10"},
                                         {"since", "7d"},
                                         {"sort", "date:asc"},
                                         {"typos", ""},
                                         {"typos", "on"},
                                         {"relax", "on"},
                                         {"page", "3"},
                                         {"hitsPerPage", "20"},
                                         {"offset", "5"},
                                         {"explain", "1"},
                                         {"utm_source", "x"}},
                                        kToday);
  ASSERT_TRUE(out) << out.error().message;
  EXPECT_EQ(out->request.sort, Sort::kLatest);
  EXPECT_TRUE(out->request.switches.typos);
  EXPECT_FALSE(out->request.switches.relax);
  EXPECT_FALSE(out->request.wants_explanation);
  EXPECT_EQ(out->request.offset, 40U);
  EXPECT_EQ(out->request.limit, 20U);
  EXPECT_EQ(iso_instant(out->request.since.value()), "2025-01-08T00:00:00Z");
  EXPECT_EQ(out->given, (Parameters{{"q", "oil"},
                                    {"person", "kim"},
                                    {"-source", "nato"},
                                    {"from", "2024-10"},
                                    {"since", "7d"},
                                    {"typos", "on"},
                                    {"page", "3"},
                                    {"hitsPerPage", "20"}}));
}

TEST(FeedParameters, TakeAFilter) {
  EXPECT_FALSE(read_feed_parameters({{"filter", "source = nato"}}, kToday)->request.filter.empty());
}

TEST(FeedParameters, RefuseWrongValues) {
  for (const auto& [parameters, code] :
       std::vector<std::pair<Parameters, std::string>>{{{{"hitsPerPage", "101"}}, "bad_hits_per_page"},
                                                       {{{"page", "21"}}, "bad_page"},
                                                       {{{"since", "soon"}}, "bad_since"},
                                                       {{{"from", "2024-13"}}, "bad_date"},
                                                       {{{"typos", "maybe"}}, "bad_typos"},
                                                       {{{"q", std::string(1025, 'a')}}, "query_too_long"}}) {
    const auto out = read_feed_parameters(parameters, kToday);
    ASSERT_FALSE(out) << code;
    EXPECT_EQ(out.error().field, code);
  }
}

TEST(FollowedParameters, AreStrictButTakeAPagesAddress) {
  const auto out = read_followed_parameters(
      {{"q", "oil"}, {"sort", "date:asc"}, {"relax", "on"}, {"page", "7"}, {"facetLimit", "3"}}, kToday);
  ASSERT_TRUE(out) << out.error().message;
  EXPECT_EQ(out->request.sort, Sort::kLatest);
  EXPECT_FALSE(out->request.switches.relax);
  EXPECT_FALSE(out->request.switches.typos);
  EXPECT_EQ(out->request.offset, 0U);
  EXPECT_EQ(read_followed_parameters({{"q", "oil"}, {"colour", "red"}}, kToday).error().field,
            "unknown_parameter");
  EXPECT_EQ(read_followed_parameters({{"from", ""}}, kToday).error().field, "empty_value");
  EXPECT_TRUE(read_followed_parameters({{"typos", "on"}}, kToday)->request.switches.typos);
}

}  // namespace
}  // namespace dateline
