#include "server/search/posting_cache.h"

#include <gtest/gtest.h>

#include <random>
#include <thread>
#include <vector>

namespace dateline {
namespace {

constexpr std::uint32_t kDocuments = 2000;

class PostingCacheTest : public ::testing::Test {
 protected:
  PostingCacheTest() {
    for (std::uint32_t document = 1; document <= kDocuments; ++document) {
      Xapian::Document made;
      for (const char* term : {"a", "b", "c", "d"}) made.add_term(term);
      if (document < PostingCache::kLeastDocuments) made.add_term("rare");
      database_.add_document(made);
    }
  }

  std::shared_ptr<const DecodedPostings> find(PostingCache& cache, const std::string& term) {
    return cache.find({database_, term, database_.get_termfreq(term)}, {});
  }

  // What one of the lists takes.
  std::size_t bytes_of_one() {
    PostingCache cache(1U << 20U);
    for (int time = 0; time < 2; ++time) find(cache, "a");
    return cache.bytes();
  }

  Xapian::WritableDatabase database_{"", Xapian::DB_BACKEND_INMEMORY};
};

TEST_F(PostingCacheTest, KeepsWhatIsAskedForAgain) {
  PostingCache cache(1U << 20U);
  EXPECT_FALSE(find(cache, "a"));
  const auto kept = find(cache, "a");
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->window({0}).size(), kDocuments);
  EXPECT_EQ(find(cache, "a"), kept) << "decoded once";
  EXPECT_GT(cache.bytes(), kDocuments * sizeof(Posting));
}

TEST_F(PostingCacheTest, LeavesShortListsToTheDatabase) {
  PostingCache cache(1U << 20U);
  for (int time = 0; time < 3; ++time) EXPECT_FALSE(find(cache, "rare"));
  EXPECT_EQ(cache.bytes(), 0U);
}

TEST_F(PostingCacheTest, DropsWhatWasNotAskedForLongest) {
  const std::size_t most = 2 * bytes_of_one();
  PostingCache cache(most);
  for (const char* term : {"a", "a", "b", "b"}) find(cache, term);
  EXPECT_EQ(cache.bytes(), most) << "both fit to the byte";
  EXPECT_TRUE(find(cache, "a"));
  find(cache, "c");
  EXPECT_LE(cache.bytes(), most);
  EXPECT_TRUE(find(cache, "a"));
  EXPECT_FALSE(find(cache, "b")) << "it is as one that was never asked for";
}

TEST_F(PostingCacheTest, HoldsNoListOfMoreThanHalf) {
  constexpr std::size_t kTwoLists = 2 * sizeof(Posting) * kDocuments;
  for (const auto& [most, is_kept] : {std::pair{kTwoLists - 1, false}, {kTwoLists, true}}) {
    PostingCache cache(most);
    find(cache, "a");
    EXPECT_EQ(find(cache, "a") != nullptr, is_kept) << most;
  }
}

// A list that is being read outlives the cache.
TEST_F(PostingCacheTest, GivesWhatStays) {
  std::shared_ptr<const DecodedPostings> kept;
  {
    PostingCache cache(1U << 20U);
    find(cache, "a");
    kept = find(cache, "a");
  }
  EXPECT_EQ(kept->next(1), 1U);
}

TEST_F(PostingCacheTest, StopsAtTheDeadline) {
  PostingCache cache(1U << 20U);
  find(cache, "a");
  const Deadline passed(Deadline::Clock::time_point::min());
  EXPECT_THROW(cache.find({database_, "a", kDocuments}, passed), QueryTimeout);
  EXPECT_TRUE(find(cache, "a")) << "the next one decodes it";
}

// Meant to be run under ThreadSanitizer too: databases of their own, one cache with room for two of four.
TEST_F(PostingCacheTest, ServesManyThreads) {
  const std::size_t most = 2 * bytes_of_one() + 100;
  PostingCache cache(most);
  std::vector<std::thread> threads;
  std::vector<std::size_t> faults(8);
  for (std::size_t number = 0; number < faults.size(); ++number) {
    threads.emplace_back([&cache, &fault = faults[number], number, most] {
      Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
      for (std::uint32_t document = 1; document <= kDocuments; ++document) {
        Xapian::Document made;
        for (const char* term : {"a", "b", "c", "d"}) made.add_term(term);
        database.add_document(made);
      }
      std::mt19937 random(static_cast<unsigned>(number));
      for (int round = 0; round < 500; ++round) {
        const std::string term(1, static_cast<char>('a' + random() % 4));
        const auto kept = cache.find({database, term, kDocuments}, {});
        if (kept && kept->window({0}).size() != kDocuments) ++fault;
        if (cache.bytes() > most) ++fault;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(faults, std::vector<std::size_t>(8));
}

}  // namespace
}  // namespace dateline
