// Whatever bytes are typed: a tree that can be said in words and matched, or one of the three limits.
#include <gtest/gtest.h>

#include <random>

#include "indexer/base/utf8.h"
#include "server/query/describe.h"
#include "server/query/parser.h"
#include "server/query/words.h"
#include "server/search/match_tree.h"
#include "server/search/match_walk.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

using test::TestIndex;

constexpr unsigned kSeed = 64;

class AnyInput : public ::testing::Test {
 protected:
  // Parses, describes, translates and asks; false when something is not as it must be.
  void take(const std::string& text) {
    SCOPED_TRACE("seed " + std::to_string(kSeed) + ", input " + std::to_string(++count_) + ": '" +
                 printable(text) + "'");
    const auto query = parse_query(text, test::test_today());
    if (!query) {
      ++refused_;
      const std::string& code = query.error().field;
      ASSERT_TRUE(code == "query_too_long" || code == "too_many_terms" || code == "query_too_deep") << code;
      ASSERT_TRUE(is_valid_utf8(query.error().message));
      return;
    }
    const std::string reading = describe(query->root);
    ASSERT_FALSE(reading.empty());
    ASSERT_TRUE(is_valid_utf8(reading)) << printable(reading);
    ASSERT_LE(count_typed_words(query->root), kMaxQueryWords);
    ASSERT_LE(positive_words(query->root).size(), kMaxQueryWords);
    for (const Warning& warning : query->warnings) {
      ASSERT_FALSE(warning.code.empty());
      ASSERT_TRUE(is_valid_utf8(warning.message)) << printable(warning.message);
    }
    PostingReaders readers(index_.database(), *columns_);
    const MatchTree asked = make_match_tree(query->root, analyzer_, readers);
    // What holds no word has left the tree before, so that the reading does not tell of it.
    for (const Warning& warning : asked.warnings) ASSERT_NE(warning.code, "no_letters") << warning.message;
    ASSERT_LE(count_matches(*asked.root, {}), 4U);
  }

  // A number below `count`.
  std::size_t pick(std::size_t count) { return random_() % count; }

  TestIndex index_{
      {{"a", "Troops in Kursk", "North Korean soldiers; F-16 and U.S. 10,000", "2024-10-18", "en", "nato"},
       {"b", "Des notes", "L’Ukraine et les soldats", "2024-10", "fr"},
       {"c", "Солдаты", "Северокорейские солдаты прибыли", "2024", "ru"},
       {"d", "북한군이", "朝鲜士兵抵达 北朝鮮の兵士 ทหารไทย", "", "ko"}}};
  Analyzer analyzer_;
  std::shared_ptr<const FacetColumns> columns_ = FacetColumns::load(index_.database());
  std::mt19937 random_{kSeed};
  int count_ = 0;
  int refused_ = 0;
};

TEST_F(AnyInput, TakesRandomBytes) {
  for (int round = 0; round < 8000; ++round) {
    std::string text;
    // Mostly ASCII signs, so that there is syntax among the bytes.
    const std::size_t length = pick(60);
    for (std::size_t i = 0; i < length; ++i) {
      text.push_back(static_cast<char>(pick(3) == 0 ? pick(256) : 32 + pick(95)));
    }
    ASSERT_NO_FATAL_FAILURE(take(text));
  }
}

TEST_F(AnyInput, TakesTheTokensOfTheLanguageInAnyOrder) {
  const std::vector<std::string> tokens{"a",
                                        "north ",
                                        "Korea's ",
                                        " ",
                                        "AND ",
                                        "OR ",
                                        " NOT ",
                                        "-",
                                        "--",
                                        "(",
                                        ")",
                                        "((",
                                        "\"",
                                        "\"",
                                        "“",
                                        "”",
                                        "«",
                                        "»",
                                        "「",
                                        "」",
                                        " NEAR ",
                                        "ADJ/3 ",
                                        "NEAR/2 ",
                                        "NEAR/x ",
                                        "ADJ/0 ",
                                        "NEAR/99999999999 ",
                                        "title:",
                                        "body:",
                                        "foo:",
                                        "date:",
                                        "source:",
                                        "lang:ko",
                                        "person:\"",
                                        "country:(",
                                        "2024-10",
                                        "..",
                                        ">=",
                                        "<",
                                        "7d",
                                        "*",
                                        "sol*",
                                        "~",
                                        "~2",
                                        "https://",
                                        ",",
                                        ";",
                                        "、",
                                        "북한군",
                                        "朝鲜",
                                        "солдат",
                                        "צה\"ל",
                                        "ทหาร",
                                        "\xff",
                                        "\xe2\x80",
                                        "\x01",
                                        "&",
                                        "\u0301",
                                        "\u200b",
                                        "\u3164",
                                        "F-16",
                                        "U.S.",
                                        "date:>2024 ",
                                        "date:9999-12-31.. ",
                                        ":",
                                        "::",
                                        "’s",
                                        "'",
                                        "🙂",
                                        "½ "};
  for (int round = 0; round < 12000; ++round) {
    std::string text;
    for (std::size_t i = pick(16); i > 0; --i) text += tokens[pick(tokens.size())];
    ASSERT_NO_FATAL_FAILURE(take(text));
  }
  EXPECT_LT(refused_, 10);
}

TEST_F(AnyInput, TakesTheLettersOfEveryScript) {
  for (int round = 0; round < 8000; ++round) {
    // A script or two a query: a block of 256 codes anywhere, the surrogates left out by append_utf8's
    // caller.
    const auto block = static_cast<char32_t>(pick(pick(2) == 0 ? 0x100 : 0x1100) * 0x100);
    std::string text;
    for (std::size_t i = pick(20); i > 0; --i) {
      const char32_t code = pick(5) == 0 ? U' ' : block + static_cast<char32_t>(pick(0x100));
      if (code >= 0xD800 && code < 0xE000) continue;
      append_utf8(text, code);
      if (pick(12) == 0) text += "*";
    }
    ASSERT_NO_FATAL_FAILURE(take(text));
  }
}

TEST_F(AnyInput, TakesWhatIsDeepAndWhatIsLongUpToTheLimits) {
  for (std::size_t depth = 1; depth <= 40; ++depth) {
    for (const std::string start : {"(", "-(", "title:(", "a OR (", "NOT (", "a b AND (", "foo:("}) {
      std::string text;
      for (std::size_t i = 0; i < depth; ++i) text += start;
      refused_ = 0;
      ASSERT_NO_FATAL_FAILURE(take(text + "a" + std::string(depth, ')')));
      ASSERT_NO_FATAL_FAILURE(take(text + "a"));
      const bool is_long = text.size() + 1 > kMaxQueryBytes;
      EXPECT_EQ(refused_ > 0, is_long || depth > kMaxQueryDepth) << text;
      ASSERT_NO_FATAL_FAILURE(take(std::string(depth, ')') + text));
    }
  }
  for (std::size_t words = 60; words <= 70; ++words) {
    for (const std::string word :
         {"a ", "-a ", "a OR ", "a NEAR/9 ", "foo:a ", "\"a\" ", "date:7d ", "lang:ko "}) {
      std::string text;
      for (std::size_t i = 0; i < words; ++i) text += word;
      refused_ = 0;
      ASSERT_NO_FATAL_FAILURE(take(text));
      const std::size_t typed = word == "foo:a " ? 2 * words : words;
      EXPECT_EQ(refused_ > 0, typed > kMaxQueryWords || text.size() > kMaxQueryBytes) << text;
    }
  }
  for (const std::string piece :
       {"(", ")", "\"", "-", "*", "~", ":", "a:", "\u0301", "\xf0\x9f", "북", "ท", "a'", "a."}) {
    std::string text;
    while (text.size() + piece.size() <= kMaxQueryBytes) text += piece;
    ASSERT_NO_FATAL_FAILURE(take(text));
  }
}

}  // namespace
}  // namespace dateline
