#include "indexer/index/text_signature.h"

#include <gtest/gtest.h>

#include <string>

namespace dateline::test {
namespace {

// `count` words that differ from each other: word1 word2 ...
std::string words(std::size_t count, std::size_t first = 0) {
  std::string text;
  for (std::size_t i = first; i < first + count; ++i) text += "word" + std::to_string(i) + " ";
  return text;
}

TEST(SignText, TellsTheSameWordsWhateverStandsBetweenThem) {
  const auto signature = sign_text("Le café, à Paris: ouvert.");
  EXPECT_EQ(signature.words, 5U);
  EXPECT_EQ(likeness(signature, sign_text("LE CAFE a  Paris\n\nouvert")), 1);
  EXPECT_EQ(likeness(signature, sign_text("Le café à Paris fermé")), 0);
  EXPECT_EQ(sign_text(" -- ... ").words, 0U);
  EXPECT_EQ(sign_text("北朝鮮の兵士").words, 6U) << "a character stands for a word where there are no spaces";
}

TEST(Likeness, IsTheShareOfRunsInCommonWithinATenth) {
  struct Row {
    std::size_t shared;  // of 1000 words
    double wanted;       // shared / (2000 - shared), as runs go
  };
  for (const Row& row : {Row{1000, 1}, Row{900, .82}, Row{700, .54}, Row{0, 0}}) {
    const auto left = sign_text(words(1000));
    const auto right = sign_text(words(row.shared) + words(1000 - row.shared, 5000));
    EXPECT_NEAR(likeness(left, right), row.wanted, .15) << row.shared;
  }
  EXPECT_EQ(likeness(sign_text(words(10)), sign_text(words(11))), 0) << "too short for an estimate";
}

}  // namespace
}  // namespace dateline::test
