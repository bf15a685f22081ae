#include "server/search/passages.h"

#include <gtest/gtest.h>

#include "server/query/parser.h"
#include "server/query/words.h"

namespace dateline {
namespace {

constexpr Day kToday{std::chrono::year(2024) / 11 / 15};

std::vector<std::string> passages(const std::string& text, const std::string& query, std::uint32_t count,
                                  std::uint32_t crop_length) {
  Analyzer analyzer;
  TokenList tokens;
  analyzer.analyze(text, "en", tokens);
  Marker marker(positive_words(parse_query(query, kToday)->root), analyzer);
  const std::vector<Mark> marks = marker.find(tokens, TextField::kBody, "en");
  std::vector<std::string> out;
  for (const Passage& passage : choose_passages({text, tokens.tokens(), marks, count, crop_length})) {
    out.push_back(text.substr(passage.begin, passage.end - passage.begin));
  }
  return out;
}

using Texts = std::vector<std::string>;

const std::string kText =
    "The first says nothing much. A tank stood here. Then a tank met a drone in the field. "
    "One more line of talk comes. The drone flew over a river. The end is near.";

TEST(ChoosePassages, PutsTheMostDifferentWordsFirst) {
  EXPECT_EQ(passages(kText, "tank drone", 1, 10), Texts{"Then a tank met a drone in the field."});
  EXPECT_EQ(
      passages(kText, "tank drone river", 2, 10),
      (Texts{"Then a tank met a drone in the field.", "The drone flew over a river. The end is near."}));
}

TEST(ChoosePassages, FillsUpWithWholeSentences) {
  EXPECT_EQ(passages(kText, "tank", 1, 9), Texts{"The first says nothing much. A tank stood here."});
  EXPECT_EQ(passages(kText, "end", 1, 10), Texts{"The drone flew over a river. The end is near."});
  EXPECT_EQ(passages(kText, "tank", 5, 400), Texts{kText});
}

TEST(ChoosePassages, CutsALongSentenceAroundTheWord) {
  const std::string text = "zero one two three four five six seven eight nine ten eleven twelve thirteen.";
  EXPECT_EQ(passages(text, "seven", 1, 4), Texts{"six seven eight nine"});
  EXPECT_EQ(passages(text, "zero", 1, 4), Texts{"zero one two three"});
  EXPECT_EQ(passages(text, "thirteen", 1, 4), Texts{"ten eleven twelve thirteen."});
  EXPECT_EQ(passages(text, "one nine", 3, 4), (Texts{"zero one two three", "eight nine ten eleven"}));
}

TEST(ChoosePassages, ShowsTheHeadWithoutAMatch) {
  EXPECT_EQ(passages(kText, "absent", 3, 9), Texts{"The first says nothing much. A tank stood here."});
  EXPECT_EQ(passages("", "tank", 3, 9), Texts{});
  EXPECT_EQ(passages("...", "tank", 3, 9), Texts{});
  EXPECT_EQ(passages(kText, "tank", 0, 9), Texts{});
}

}  // namespace
}  // namespace dateline
