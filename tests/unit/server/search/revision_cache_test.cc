#include "server/search/revision_cache.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace dateline {
namespace {

using Cache = RevisionCache<std::uint64_t>;

// Gets a revision's number, and says from which one it was made (0: from none).
struct Maker {
  Cache cache;
  std::uint64_t made_from = 99;

  std::uint64_t get(std::uint64_t number, std::uint64_t generation = 1) {
    made_from = 99;
    return *cache.get({{{generation, "uuid", number, number}}}, [&](const Cache::Kept* before) {
      made_from = before == nullptr ? 0 : *before->table;
      return std::make_shared<const std::uint64_t>(number);
    });
  }
};

TEST(RevisionCache, MakesEachRevisionOnceFromTheOneBefore) {
  Maker maker;
  EXPECT_EQ(maker.get(1), 1U);
  EXPECT_EQ(maker.made_from, 0U);
  EXPECT_EQ(maker.get(4), 4U);
  EXPECT_EQ(maker.made_from, 1U);
  EXPECT_EQ(maker.get(1), 1U);
  EXPECT_EQ(maker.made_from, 99U) << "kept";
  EXPECT_EQ(maker.get(3), 3U);
  EXPECT_EQ(maker.made_from, 1U) << "not from a later one";
  EXPECT_EQ(maker.get(5), 5U);
  EXPECT_EQ(maker.made_from, 4U);
  EXPECT_EQ(maker.get(6, 2), 6U);
  EXPECT_EQ(maker.made_from, 0U) << "another generation";
}

TEST(RevisionCache, KeepsNothingOfWhatThrows) {
  Cache cache;
  const IndexRevision revision{{{1, "uuid", 1, 1}}};
  EXPECT_THROW(cache.get(revision,
                         [](const Cache::Kept*) -> std::shared_ptr<const std::uint64_t> {
                           throw std::runtime_error("no");
                         }),
               std::runtime_error);
  EXPECT_EQ(*cache.get(revision, [](const Cache::Kept*) { return std::make_shared<const std::uint64_t>(7); }),
            7U);
}

}  // namespace
}  // namespace dateline
