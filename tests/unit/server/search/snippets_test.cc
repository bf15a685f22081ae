#include "server/search/snippets.h"

#include <gtest/gtest.h>

#include <random>

#include "indexer/base/utf8.h"
#include "server/query/parser.h"
#include "server/query/words.h"

namespace dateline {
namespace {

constexpr Day kToday{std::chrono::year(2024) / 11 / 15};

std::string joined(const std::vector<TextPart>& parts) {
  std::string text;
  for (const TextPart& part : parts) text += part.text;
  return text;
}

std::string marked(const std::vector<TextPart>& parts) {
  std::string text;
  for (const TextPart& part : parts) text += part.is_match ? "[" + part.text + "]" : part.text;
  return text;
}

TEST(SnippetMaker, CountsTheStartInCodePoints) {
  Analyzer analyzer;
  Marker marker(positive_words(parse_query("граница", kToday)->root), analyzer);
  SnippetMaker maker(marker, analyzer);
  const std::string body = "Первое предложение здесь. Граница закрыта.";
  const auto snippets = maker.passages(body, "ru", {1, 2});
  ASSERT_EQ(snippets.size(), 1U);
  EXPECT_EQ(marked(snippets[0].parts), "[Граница] закрыта.");
  EXPECT_EQ(snippets[0].start, 26U);
}

TEST(SnippetMaker, MarksTitles) {
  Analyzer analyzer;
  Marker marker(positive_words(parse_query("\"north korea\" troops", kToday)->root), analyzer);
  SnippetMaker maker(marker, analyzer);
  EXPECT_EQ(marked(maker.parts("North Korea: troop numbers", TextField::kTitle, "en")),
            "[North Korea]: [troop] numbers");
  EXPECT_TRUE(maker.parts("", TextField::kTitle, "en").empty());
}

TEST(SnippetMaker, LooksInTheFirstPartOfAHugeBody) {
  Analyzer analyzer;
  Marker marker(positive_words(parse_query("needle", kToday)->root), analyzer);
  SnippetMaker maker(marker, analyzer);
  std::string body = "Head of the text. ";
  while (body.size() < kSnippetBytes) body += "ж ";
  body += "needle";
  const auto snippets = maker.passages(body, "en", {2, 5});
  ASSERT_EQ(snippets.size(), 1U);
  EXPECT_EQ(snippets[0].start, 0U);
  EXPECT_EQ(maker.marks(body, TextField::kBody, "en").size(), 1U);
}

TEST(SnippetMaker, GivesStretchesOfTheBodyAndMarksOnCodePoints) {
  const std::vector<std::string> pieces{
      "troops", " ",   "Kursk", ". ", "\n\n",    "북한군이", "朝鲜士兵", "é",      "солдаты", "(\"", "\") ",
      "F-16",   "'s ", "\xff",  "。", "a\u0301", "👍🏽", "north",    " korea", "-",       "\t",  "คนไทย"};
  const std::vector<std::string> queries{"troops kursk", "\"north korea\" 북한군", "солдат 朝鲜士兵 F-16",
                                         "tro* é", "คน"};
  std::mt19937 random(11);
  Analyzer analyzer;
  for (int round = 0; round < 600; ++round) {
    std::string body;
    const auto length = random() % 80;
    for (std::size_t i = 0; i < length; ++i) body += pieces[random() % pieces.size()];
    const std::string& query = queries[random() % queries.size()];
    Marker marker(positive_words(parse_query(query, kToday)->root), analyzer);
    SnippetMaker maker(marker, analyzer);
    const std::string language = random() % 2 == 0 ? "en" : "ru";
    const auto crop = static_cast<std::uint32_t>(1 + random() % 20);
    const auto snippets = maker.passages(body, language, {3, crop});
    ASSERT_LE(snippets.size(), 3U);
    for (const Snippet& snippet : snippets) {
      const std::string text = joined(snippet.parts);
      const std::size_t at = body.find(text);
      ASSERT_NE(at, std::string::npos) << body;
      std::size_t start = 0;
      for (std::uint64_t i = 0; i < snippet.start; ++i) start += decode_utf8(body, start).bytes;
      ASSERT_EQ(body.substr(start, text.size()), text) << body;
      for (const TextPart& part : snippet.parts) {
        ASSERT_FALSE(part.text.empty());
        const auto first = static_cast<unsigned char>(part.text.front());
        ASSERT_TRUE((first & 0xC0U) != 0x80U) << body;
        const bool is_whole = !part.is_match || is_valid_utf8(part.text);
        ASSERT_TRUE(is_whole) << part.text;
      }
    }
  }
}

}  // namespace
}  // namespace dateline
