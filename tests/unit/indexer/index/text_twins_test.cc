#include "indexer/index/text_twins.h"

#include <gtest/gtest.h>

#include <string>

namespace dateline::test {
namespace {

std::string words(std::size_t first, std::size_t count) {
  std::string text;
  for (std::size_t i = first; i < first + count; ++i) text += "word" + std::to_string(i) + " ";
  return text;
}

TEST(TextTwins, FindsTheEarlierTextThatIsTheSameOrNearly) {
  TextTwins twins;
  EXPECT_FALSE(twins.meet(sign_text(words(0, 400))));
  EXPECT_FALSE(twins.meet(sign_text(words(1000, 400))));
  const auto same = twins.meet(sign_text(words(1000, 400)));
  ASSERT_TRUE(same);
  EXPECT_EQ(same->text, 1U);
  EXPECT_EQ(same->likeness, 1);
  const auto near = twins.meet(sign_text("A new headline. " + words(0, 390)));
  ASSERT_TRUE(near);
  EXPECT_EQ(near->text, 0U);
  EXPECT_GE(near->likeness, kNearlySame);
  EXPECT_LT(near->likeness, 1);
  EXPECT_FALSE(twins.meet(sign_text(words(0, 120) + words(9000, 280)))) << "a quotation is no copy";
}

TEST(TextTwins, ComparesShortTextsAsAWhole) {
  TextTwins twins;
  EXPECT_FALSE(twins.meet(sign_text("Subscribe to read.")));
  EXPECT_FALSE(twins.meet(sign_text("Subscribe to listen.")));
  EXPECT_EQ(twins.meet(sign_text("subscribe to read"))->text, 0U);
  EXPECT_FALSE(twins.meet(sign_text("")));
  EXPECT_FALSE(twins.meet(sign_text(""))) << "two texts without words have nothing in common";
}

}  // namespace
}  // namespace dateline::test
