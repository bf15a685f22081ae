#include "server/search/searcher.h"

#include <gtest/gtest.h>

#include <atomic>
#include <fstream>
#include <stdexcept>
#include <thread>

#include "indexer/schema/layout.h"
#include "indexer/schema/side_tables.h"
#include "server/query/parser.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

using test::TestIndex;

SearchRequest request_of(const std::string& text) {
  SearchRequest request;
  request.query = *parse_query(text, test::test_today());
  return request;
}

std::unique_ptr<SearcherPool> open_pool(const TestIndex& index) {
  auto pool = SearcherPool::open(index.path());
  EXPECT_TRUE(pool.ok()) << pool.error().message;
  return std::move(*pool);
}

TEST(SearcherPool, AnswersFromAFreshIndex) {
  TestIndex index({{"a", "Kursk", "troops", "2024", "en", "nato"}});
  const auto pool = open_pool(index);
  const SearchResponse response = pool->search(request_of("troops"));
  EXPECT_EQ(response.total, 1U);
  EXPECT_EQ(response.index.revision, 1U);
  EXPECT_GE(response.milliseconds, 0.0);
  EXPECT_EQ(pool->info().documents, 1U);
  EXPECT_EQ(pool->resolve(Facet::kSource, "NATO")->id, "nato");
  EXPECT_FALSE(pool->resolve(Facet::kSource, "BBC"));
  EXPECT_TRUE(pool->article(response.hits.at(0).head.id, {}));
  EXPECT_EQ(pool->facet_values(request_of("troops"), {Facet::kSource, "na"}).total, 1U);
  EXPECT_TRUE(pool->similar(response.hits.at(0).head.id, 5)->articles.empty());
  EXPECT_FALSE(pool->similar("nothing", 5));
}

TEST(SearcherPool, AnswersSeveralInOrder) {
  TestIndex index({{"a", "Kursk", "troops", "2024", "en", "nato"}});
  const auto pool = open_pool(index);
  EXPECT_TRUE(pool->search_all({}).empty());
  const auto responses = pool->search_all({request_of("troops"), request_of("nothing"), request_of("")});
  ASSERT_EQ(responses.size(), 3U);
  EXPECT_EQ(responses[0].total, 1U);
  EXPECT_EQ(responses[1].total, 0U);
  EXPECT_EQ(responses[2].total, 1U);
  SearchRequest late = request_of("troops");
  late.deadline = Deadline(Deadline::Clock::time_point{});
  EXPECT_THROW(pool->search_all({late, late}), QueryTimeout);
}

TEST(SearcherPool, SuggestsFromTheRevisionThatStands) {
  TestIndex index({{"a", "Kursk", "troops", "2024", "en", "nato"}});
  const auto pool = open_pool(index);
  EXPECT_EQ(pool->suggest({"tr", 5}).completions.at(0).word, "troops");
  index.put({"b", "Trains", "train", "2025"});
  index.commit();
  const Suggestions suggestions = pool->suggest({"tr", 5});
  EXPECT_EQ(suggestions.completions.size(), 3U);
  EXPECT_EQ(suggestions.titles.at(0).title, "Trains");
  EXPECT_EQ(suggestions.index.revision, 2U);
  EXPECT_GE(suggestions.milliseconds, 0.0);
}

TEST(SearcherPool, AnswersFromAnEmptyIndex) {
  const TestIndex index;
  const SearchResponse response = open_pool(index)->search(request_of("troops"));
  EXPECT_EQ(response.total, 0U);
  EXPECT_EQ(response.index.documents, 0U);
  EXPECT_TRUE(open_pool(index)->suggest({"tr", 5}).titles.empty());
}

TEST(SearcherPool, SeesEachCommit) {
  TestIndex index({{"a", "A", "troops"}});
  const auto pool = open_pool(index);
  for (std::uint64_t round = 1; round <= 4; ++round) {
    EXPECT_EQ(pool->search(request_of("troops")).total, round);
    index.put({"k" + std::to_string(round), "A", "troops", "", "en", "s" + std::to_string(round)});
    index.commit();
    if (round % 2 == 0) index.commit();
  }
  const SearchResponse response = pool->search(request_of("troops"));
  EXPECT_EQ(response.facets[0].total, 4U);
  index.remove("a");
  index.commit();
  EXPECT_EQ(pool->search(request_of("troops")).total, 4U);
}

TEST(SearcherPool, FollowsASwitchedGeneration) {
  TestIndex index({{"a", "A", "troops"}});
  const auto pool = open_pool(index);
  EXPECT_EQ(pool->search(request_of("")).total, 1U);
  index.begin_generation();
  index.put({"b", "B", "troops"});
  index.put({"c", "C", "troops"});
  EXPECT_EQ(pool->search(request_of("")).total, 1U);
  index.publish();
  EXPECT_EQ(pool->search(request_of("")).total, 2U);
  std::filesystem::remove_all(generation_at(index.path(), 1).folder);
  EXPECT_EQ(pool->search(request_of("")).total, 2U);
}

TEST(SearcherPool, GoesOnWithTheOldGenerationWhenTheNewOneIsDamaged) {
  TestIndex index({{"a", "A", "troops"}});
  const auto pool = open_pool(index);
  index.begin_generation();
  index.put({"b", "B", "other"});
  index.publish();
  const std::filesystem::path version = generation_at(index.path(), 2).glass / "iamglass";
  const std::string bytes = test::read_text(version);
  std::ofstream(version, std::ios::trunc).flush();
  EXPECT_EQ(pool->search(request_of("troops")).total, 1U);
  EXPECT_EQ(pool->search(request_of("troops")).total, 1U);
  std::ofstream(version, std::ios::binary) << bytes;
  EXPECT_EQ(pool->search(request_of("troops")).total, 0U);
  EXPECT_EQ(pool->search(request_of("other")).total, 1U);
}

TEST(SearcherPool, GoesOnWhileThePointerIsMissing) {
  TestIndex index({{"a", "A", "troops"}});
  const auto pool = open_pool(index);
  std::filesystem::remove(index.path() / "current");
  EXPECT_EQ(pool->search(request_of("troops")).total, 1U);
  index.publish();
  EXPECT_EQ(pool->search(request_of("troops")).index.revision, 2U);
}

TEST(SearcherPool, SaysWhyThereIsNoIndex) {
  TestIndex index;
  EXPECT_NE(SearcherPool::open(index.path() / "absent").error().message.find("there is no index directory"),
            std::string::npos);
  const std::string other = std::to_string(kSchemaVersion + 1);
  index.database().set_metadata(std::string(kMetaSchemaVersion), other);
  index.database().commit();
  EXPECT_NE(SearcherPool::open(index.path()).error().message.find("version " + other), std::string::npos);
}

// Each commit adds one article to both sources: an answer that is not of one revision shows.
TEST(SearcherPool, AnswersWhollyFromOneRevisionWhileAWriterCommits) {
  TestIndex index;
  const auto pool = open_pool(index);
  std::atomic<bool> is_done{false};
  std::atomic<int> searches{0};
  std::atomic<int> faults{0};
  std::vector<std::thread> readers;
  for (int i = 0; i < 4; ++i) {
    readers.emplace_back([&] {
      std::uint64_t last = 0;
      while (!is_done.load()) {
        try {
          const SearchResponse response = pool->search(request_of("troops -absent"));
          std::uint64_t counted = 0;
          for (const FacetCount& source : response.facets[0].values) counted += source.count;
          const std::uint64_t commits = response.index.revision - 1;
          const bool is_right = response.total == 2 * commits && counted == 2 * commits &&
                                response.histogram.undated == 2 * commits &&
                                response.index.revision >= last &&
                                response.hits.size() == std::min<std::uint64_t>(2 * commits, 10);
          if (!is_right) ++faults;
          last = response.index.revision;
        } catch (const std::runtime_error&) {
          // Three tries in a row met a commit: said, never a wrong answer.
        }
        ++searches;
      }
    });
  }
  for (int commit = 0; commit < 60; ++commit) {
    for (const std::string source : {"nato", "tass"}) {
      index.put({source + std::to_string(commit), "A", "troops march", "", "en", source});
    }
    index.commit();
    if (commit == 30) {
      // Let the readers catch up, so that the test is one of both.
      const int before = searches.load();
      while (searches.load() < before + 8) std::this_thread::yield();
    }
  }
  const int before = searches.load();
  while (searches.load() < before + 8) std::this_thread::yield();
  is_done = true;
  for (std::thread& reader : readers) reader.join();
  EXPECT_EQ(faults.load(), 0);
  EXPECT_EQ(pool->search(request_of("troops")).total, 120U);
}

}  // namespace
}  // namespace dateline
