#include "indexer/base/digest.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

// The examples of FIPS 180-4.
TEST(Digest, Sha256MatchesThePublishedExamples) {
  EXPECT_EQ(hex(sha256("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(hex(sha256("")), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(Sha256, IsTheSamePieceByPiece) {
  Sha256 sum;
  for (const char* piece : {"a", "", "bc"}) sum.add(piece);
  EXPECT_EQ(hex(sum.finish()), hex(sha256("abc")));
}

TEST(Digest, ArticleIdIsTheFirstHundredBitsInBase32) {
  // ba7816bf8f in base32 is xj4bnp4p.
  EXPECT_EQ(article_id("abc").substr(0, 8), "xj4bnp4p");
  EXPECT_EQ(article_id("abc").size(), kArticleIdLength);
  EXPECT_TRUE(is_article_id(article_id("any key, 북한군")));
  EXPECT_NE(article_id("a"), article_id("A"));
}

TEST(Digest, KnowsWhatIsNoArticleId) {
  const std::string id = article_id("abc");
  for (const std::string& wrong :
       {std::string(), id.substr(1), id + "a", "1" + id.substr(1), "A" + id.substr(1), "/" + id.substr(1)}) {
    EXPECT_FALSE(is_article_id(wrong)) << wrong;
  }
}

}  // namespace
}  // namespace dateline
