#include "server/search/posting_source.h"

#include <gtest/gtest.h>

#include <map>

namespace dateline {
namespace {

TEST(Posting, HoldsAPlaceAndACount) {
  const Posting last(kWindowSize - 1, Posting::kMostCount - 1);
  EXPECT_EQ(last.offset(), kWindowSize - 1);
  EXPECT_EQ(last.count(), Posting::kMostCount - 1);
  const Posting many(0, 0xFFFFFFFF);
  EXPECT_EQ(many.offset(), 0U);
  EXPECT_EQ(many.count(), Posting::kMostCount);
}

class PostingSourceTest : public ::testing::Test {
 protected:
  void put(std::uint32_t document, std::uint32_t count) {
    Xapian::Document made;
    made.add_term("word", count);
    database_.replace_document(document, made);
    counts_[document] = count;
  }

  Xapian::WritableDatabase database_{"", Xapian::DB_BACKEND_INMEMORY};
  std::map<std::uint32_t, std::uint32_t> counts_;
};

TEST_F(PostingSourceTest, DecodesWhatStandsInEachWindow) {
  // The edges of windows, and a window without any.
  for (const std::uint32_t document :
       {1U, 2U, kWindowSize - 1, kWindowSize, 3 * kWindowSize, 3 * kWindowSize + 7}) {
    put(document, document % 5 + 1);
  }
  const auto decoded = DecodedPostings::decode(database_, "word", {});
  std::map<std::uint32_t, std::uint32_t> found;
  for (std::uint32_t begin = 0; begin <= 5 * kWindowSize; begin += kWindowSize) {
    for (const Posting& posting : decoded->window({begin})) found[begin + posting.offset()] = posting.count();
  }
  EXPECT_EQ(found, counts_);
  EXPECT_TRUE(decoded->window({2 * kWindowSize}).empty());
  EXPECT_GE(decoded->bytes(), counts_.size() * sizeof(Posting));
}

TEST_F(PostingSourceTest, GoesToTheNextDocument) {
  for (const std::uint32_t document : {5U, kWindowSize, 3 * kWindowSize}) put(document, 1);
  const auto decoded = DecodedPostings::decode(database_, "word", {});
  EXPECT_EQ(decoded->next(1), 5U);
  EXPECT_EQ(decoded->next(5), 5U);
  EXPECT_EQ(decoded->next(6), kWindowSize);
  EXPECT_EQ(decoded->next(kWindowSize + 1), 3 * kWindowSize);
  EXPECT_EQ(decoded->next(3 * kWindowSize + 1), kNoDocument);
  EXPECT_EQ(decoded->next(kNoDocument - 1), kNoDocument);
}

TEST_F(PostingSourceTest, DecodesATermThatIsNotThere) {
  const auto decoded = DecodedPostings::decode(database_, "absent", {});
  EXPECT_EQ(decoded->next(1), kNoDocument);
  EXPECT_TRUE(decoded->window({0}).empty());
}

}  // namespace
}  // namespace dateline
