#include "tests/bench/query_maker.h"

#include <gtest/gtest.h>

#include <map>

#include "tests/bench/article_maker.h"
#include "tests/bench/speed_table.h"

namespace dateline::bench {
namespace {

WordStatistics made_collection() {
  WordStatistics statistics;
  ArticleMaker maker(1);
  for (int i = 0; i < 3000; ++i) EXPECT_TRUE(statistics.add(to_json_line(maker.next())));
  return statistics;
}

TEST(MakeQueries, KeepsTheShares) {
  const auto queries = make_queries(made_collection(), 1);
  ASSERT_TRUE(queries) << queries.error().message;
  std::map<std::string, int> kinds;
  for (const SpeedQuery& query : *queries) ++kinds[query.kind];
  EXPECT_EQ(kinds, (std::map<std::string, int>{{"1freq", 15},
                                               {"1mid", 20},
                                               {"and2", 25},
                                               {"and34", 15},
                                               {"and2freq", 10},
                                               {"or2", 20},
                                               {"or34", 25},
                                               {"phrase2", 20},
                                               {"phrase3", 10},
                                               {"country", 20},
                                               {"date", 15},
                                               {"country+date", 5}}));
}

TEST(MakeQueries, TakesWordsOfTheCollection) {
  const WordStatistics statistics = made_collection();
  const auto queries = make_queries(statistics, 1);
  ASSERT_TRUE(queries) << queries.error().message;
  for (const SpeedQuery& query : *queries) {
    for (const std::string& word : query.words) EXPECT_TRUE(statistics.is_telling(word)) << word;
    EXPECT_EQ(query.country.empty(), query.kind.find("country") == std::string::npos);
    EXPECT_EQ(query.from.empty(), query.kind.find("date") == std::string::npos);
    EXPECT_LE(query.from, query.to);
  }
}

TEST(MakeQueries, MakesTheSameOfASeedOnEveryMachine) {
  const WordStatistics statistics = made_collection();
  const auto hash_of = [&statistics](std::uint64_t seed) {
    std::uint64_t hash = kHashStart;
    const auto queries = make_queries(statistics, seed);
    if (!queries) return hash;
    for (const SpeedQuery& query : *queries) hash = hash_on(hash, to_json_line(query));
    return hash;
  };
  // Changes with the rules, of articles or of queries.
  EXPECT_EQ(hash_of(1), 8850942173103671932U);
  EXPECT_NE(hash_of(2), hash_of(1));
}

TEST(MakeQueries, NamesWhatACollectionLacks) {
  WordStatistics statistics;
  EXPECT_TRUE(statistics.add(R"({"title": "a", "body": "one two", "date": "2020-01-01"})"));
  const auto queries = make_queries(statistics, 1);
  ASSERT_FALSE(queries);
  EXPECT_NE(queries.error().message.find("articles: want a collection with"), std::string::npos);
}

}  // namespace
}  // namespace dateline::bench
