#include "indexer/extract/title.h"

#include <gtest/gtest.h>

#include "indexer/article/markdown_body.h"
#include "indexer/article/plain_text.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

constexpr const char* kProse =
    "The harbour was opened again on Monday. After the storm had passed, the first ships left for the sea, "
    "and the mayor was "
    "glad to see them go.";

Sourced title_of(std::string_view text) {
  Article article;
  BodyBuilder body;
  add_plain_text(text, body);
  body.finish(article);
  return find_title(article);
}

struct Case {
  std::string text, title;
  Origin origin;
};

TEST(FindTitle, TakesATitleLineOrTheFirstSentence) {
  const std::string prose(kProse);
  const std::vector<Case> cases{
      {"Sea logo\n\nHarbour Reopens After Storm\n\n" + prose, "Harbour Reopens After Storm", Origin::kText},
      {"Harbour is open after the storm\n\nBy Jane Roe\n\n" + prose, "Harbour is open after the storm",
       Origin::kText},
      {"Harbour is open after the storm\n\n" + prose, "The harbour was opened again on Monday.",
       Origin::kRule},
      {prose + "\n\nWhat The Mayor Said Then", "The harbour was opened again on Monday.", Origin::kRule},
      {"TL;DR\n- Harbour Open Again Now\n" + prose, "The harbour was opened again on Monday.", Origin::kRule},
      {"Could The Harbour Close Again?\n\n" + prose, "The harbour was opened again on Monday.",
       Origin::kRule},
      {"harbour", "harbour", Origin::kRule},
      {"", "", Origin::kRule},
  };
  for (const Case& one : cases) {
    const Sourced title = title_of(one.text);
    EXPECT_EQ(title.text, one.title) << one.text;
    EXPECT_EQ(title.origin, one.origin) << one.text;
  }
}

TEST(FindTitle, IsOneLineOfABlockThatKeepsItsLines) {
  Article article;
  BodyBuilder body;
  body.add_lines("Harbour Reopens\n  After Storm");
  body.add(BlockKind::kParagraph, kProse);
  body.finish(article);
  EXPECT_EQ(find_title(article).text, "Harbour Reopens After Storm");
}

TEST(FindTitle, IsBoundedWhateverItsWordsAre) {
  const std::string word = "A" + std::string(3000, 'b');
  EXPECT_LT(title_of(word + " " + word + " " + word + "\n\n" + kProse).text.size(), 1000U);
}

TEST(FindTitle, TakesTheFirstHeadingAboveTheText) {
  Article article;
  BodyBuilder body;
  add_markdown("# Harbour reopens\n\ntext", body);
  body.finish(article);
  EXPECT_EQ(find_title(article).text, "Harbour reopens");
  EXPECT_EQ(find_title(article).origin, Origin::kText);
  BodyBuilder late;
  add_markdown(std::string(kProse) + "\n\n## Later\n", late);
  late.finish(article);
  EXPECT_EQ(find_title(article).text, "The harbour was opened again on Monday.");
}

TEST(FirstSentence, EndsAtItsStop) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"One two. Three.", "One two."},
      {"U.S. Secretary J. Roe met Gen. Doe. Then left.", "U.S. Secretary J. Roe met Gen. Doe."},
      {"\"It is open.\" He left.", "\"It is open.\""},
      {"Is it? Yes.", "Is it?"},
      {"Version 1.5 is out. Get it.", "Version 1.5 is out."},
      {"港は開かれた。船は出る。", "港は開かれた。"},
      {"no stop", "no stop"},
      {"", ""},
  };
  for (const auto& [text, sentence] : cases) EXPECT_EQ(first_sentence(text), sentence) << text;
}

TEST(FirstSentence, IsCutAtAWord) {
  std::string text;
  for (int i = 0; i < 60; ++i) text += "word ";
  const std::string cut = first_sentence(text);
  EXPECT_TRUE(cut.ends_with("word…")) << cut;
  EXPECT_LE(count_code_points(cut), 120U);
  EXPECT_EQ(count_code_points(first_sentence(std::string(5000, 'a'))), 120U);
  std::string korean;
  for (int i = 0; i < 1000; ++i) korean += "북";
  EXPECT_TRUE(is_valid_utf8(first_sentence(korean)));
  EXPECT_EQ(count_code_points(first_sentence(korean)), 120U);
}

}  // namespace
}  // namespace dateline
