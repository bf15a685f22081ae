#include "tests/bench/tagged_text.h"

#include <gtest/gtest.h>

#include <sstream>

namespace dateline::bench {
namespace {

std::vector<TaggedText> read(const std::string& columns) {
  std::istringstream in(columns);
  auto texts = read_tagged_texts(in);
  EXPECT_TRUE(texts.ok());
  return texts ? *texts : std::vector<TaggedText>();
}

std::vector<std::string> persons(const TaggedText& text) {
  std::vector<std::string> out;
  for (const Span& span : text.persons) out.push_back(text.text.substr(span.begin, span.end - span.begin));
  return out;
}

TEST(ReadTaggedTexts, PutsTheTextTogetherAndKeepsThePlaces) {
  const auto texts = read(
      "-DOCSTART- O\n\nMary I-PER\nShaw I-PER\n's O\ndog O\n( O\nRex O\n) O\nsaid O\n\" O\nno O\n\" O\n. "
      "O\n\n"
      "Then\tX\tO\nBo\tX\tI-PER\n");
  ASSERT_EQ(texts.size(), 1U);
  EXPECT_EQ(texts[0].text, "Mary Shaw's dog (Rex) said \"no\". Then Bo");
  EXPECT_EQ(persons(texts[0]), (std::vector<std::string>{"Mary Shaw", "Bo"}));
}

TEST(ReadTaggedTexts, TellsNeighboursApartInBothForms) {
  EXPECT_EQ(persons(read("Ann I-PER\nBob B-PER\nLee I-PER\n")[0]),
            (std::vector<std::string>{"Ann", "Bob Lee"}));
  EXPECT_EQ(persons(read("Ann B-PER\nUNO I-ORG\nBob B-PER\n")[0]), (std::vector<std::string>{"Ann", "Bob"}));
}

TEST(ReadTaggedTexts, PartsDocumentsAndParagraphs) {
  EXPECT_EQ(read("-DOCSTART- O\n\na O\n\n\nb O\n\n-DOCSTART- O\nc O\n").size(), 2U);
  const auto texts = read("Heading O\n\nText O\n. O\n\nMore O\n. O\n\n\nOther O\n");
  ASSERT_EQ(texts.size(), 2U);
  EXPECT_EQ(texts[0].text, "Heading\n\nText. More.");
}

TEST(ReadTaggedTexts, NamesTheLineThatIsWrong) {
  std::istringstream bare("a O\nb\n");
  const auto texts = read_tagged_texts(bare);
  ASSERT_FALSE(texts.ok());
  EXPECT_NE(texts.error().message.find("line 2"), std::string::npos);
  std::istringstream empty("\n\n");
  EXPECT_FALSE(read_tagged_texts(empty).ok());
}

}  // namespace
}  // namespace dateline::bench
