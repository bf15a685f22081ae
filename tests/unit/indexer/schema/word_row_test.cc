#include "indexer/schema/word_row.h"

#include <gtest/gtest.h>

#include "indexer/schema/word_layout.h"

namespace dateline {
namespace {

// The entries of a sequence whose words are single letters; a capital one is an alternative.
struct Letters {
  std::string letters;
  std::size_t hash_bytes = 3;
  std::string terms = {};
  std::string alternatives = {};

  WordEntries entries() {
    terms.clear();
    alternatives.assign(word_layout::bit_bytes(letters.size()), '\0');
    for (std::size_t at = 0; at < letters.size(); ++at) {
      const char letter = letters[at];
      put(word_layout::kept_hash(word_hash(std::string(1, letter)), 0, hash_bytes));
      const bool is_alternative = letter >= 'A' && letter <= 'Z';
      char& byte = alternatives[at / 8];
      if (is_alternative) byte = static_cast<char>(static_cast<unsigned char>(byte) | (1U << (at % 8)));
    }
    const std::size_t size = terms.size();
    terms += ' ';  // what follows
    return {std::string_view(terms).substr(0, size), alternatives, hash_bytes, 0};
  }
  void put(std::uint64_t hash) {
    for (std::size_t i = 0; i < hash_bytes; ++i) terms.push_back(static_cast<char>(hash >> (8 * i) & 0xFFU));
  }
  // The numbers of a text's words among the entries.
  template <class Number>
  std::string numbers(std::string_view text) const {
    std::string out;
    for (const char letter : text) {
      const auto number = static_cast<Number>(letters.find(letter));
      out.append(reinterpret_cast<const char*>(&number), sizeof number);
    }
    return out;
  }
};

std::vector<WordSelector> selectors(std::string_view words) {
  std::vector<WordSelector> list;
  for (const char word : words) {
    list.push_back({WordSelector::Kind::kTerm, word_hash(std::string(1, word)), list.size()});
  }
  return list;
}

TEST(WordRow, StandsWhereEachWordIsAtTheNextPlace) {
  struct Row {
    std::string text;
    std::string words;
    bool wanted;
  };
  const std::vector<Row> rows{
      {"abc", "ab", true},   {"abc", "bc", true},    {"abc", "ac", false},   {"abc", "ba", false},
      {"abc", "c", true},    {"abc", "abc", true},   {"abab", "abb", false}, {"aab", "ab", true},
      {"aaab", "aab", true}, {"aXb", "ab", true},    {"aXb", "Xb", true},    {"aXb", "aX", false},
      {"aXYb", "Yb", true},  {"abXc", "aX", true},   {"abXYc", "aY", true},  {"acXb", "aX", true},
      {"acbX", "aX", false}, {"abXcY", "aXY", true}, {"", "ab", false},      {"a", "ab", false},
      {"aX", "ab", false},   {"b", "zb", false},     {"z", "z", true},
  };
  for (const std::size_t hash_bytes : {3U, 4U, 8U}) {
    Letters letters{"abczXY", hash_bytes};
    const WordEntries entries = letters.entries();
    for (const Row& one : rows) {
      const auto row = WordRow::find(entries, selectors(one.words), one.words.size());
      ASSERT_TRUE(row) << one.words;
      EXPECT_EQ(row->stands_in(letters.numbers<std::uint8_t>(one.text), 1), one.wanted)
          << one.text << ' ' << one.words;
      EXPECT_EQ(row->stands_in(letters.numbers<std::uint16_t>(one.text), 2), one.wanted);
      EXPECT_EQ(row->stands_in(letters.numbers<std::uint32_t>(one.text), 4), one.wanted);
    }
  }
}

TEST(WordRow, StandsNowhereWithoutOneOfItsWords) {
  Letters letters{"ab"};
  const auto row = WordRow::find(letters.entries(), selectors("aq"), 2);
  ASSERT_TRUE(row);
  EXPECT_FALSE(row->stands_in(letters.numbers<std::uint8_t>("ababab"), 1));
}

TEST(WordRow, IsNoneOfManyWordsStemsFormsOrEntries) {
  Letters letters{"abcdefghia"};  // "a" twice, as of two stems
  const WordEntries entries = letters.entries();
  EXPECT_TRUE(WordRow::find(entries, selectors("bcdefghi"), 8));
  EXPECT_FALSE(WordRow::find(entries, selectors("bcdefghib"), 9));
  EXPECT_FALSE(WordRow::find(entries, selectors("ab"), 2));
  std::vector<WordSelector> forms = selectors("bc");
  forms[1].word = 0;
  EXPECT_FALSE(WordRow::find(entries, forms, 1));
  std::vector<WordSelector> stems = selectors("bc");
  stems[1].kind = WordSelector::Kind::kStem;
  EXPECT_FALSE(WordRow::find(entries, stems, 2));
}

// Bytes that no indexer wrote: words that are no entries are no alternatives either.
TEST(WordRow, LooksAtNoEntryThatIsNotThere) {
  Letters letters{"ab"};
  const auto row = WordRow::find(letters.entries(), selectors("ab"), 2);
  ASSERT_TRUE(row);
  EXPECT_FALSE(row->stands_in(std::string("\0\xFF\1", 3), 1));
  EXPECT_TRUE(row->stands_in(std::string("\xFF\0\1\xFF", 4), 1));
}

}  // namespace
}  // namespace dateline
