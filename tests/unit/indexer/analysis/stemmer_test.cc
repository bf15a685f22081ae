#include "indexer/analysis/stemmer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "indexer/analysis/analyzer.h"
#include "indexer/analysis/fold.h"

namespace dateline {
namespace {

std::string stem_of(Stemmer& stemmer, const std::string& word, std::string_view language) {
  return std::string(stemmer.stem(fold_case(word), fold(word), language));
}

TEST(Stemmer, StemsByLanguage) {
  struct Row {
    std::string word;
    std::string language;
    std::string expected;
  };
  const std::vector<Row> rows{
      {"soldiers", "en", "soldier"},
      {"Deployed", "en", "deploy"},
      {"résumés", "en", "resum"},
      {"resumes", "en", "resum"},
      {"Häuser", "de", "haus"},
      {"nationales", "fr", "national"},
      {"situación", "es", "situacion"},
      {"situaciones", "es", "situacion"},
      {"российский", "ru", "россииск"},
      {"российская", "ru", "россииск"},
      {"войсками", "ru", "воиск"},
      {"soldiers", "", ""},
      {"soldiers", "uk", ""},
      {"soldiers", "xx", ""},
      {"북한군", "ko", ""},
  };
  Stemmer stemmer;
  for (int round = 0; round < 2; ++round) {
    for (const Row& row : rows) EXPECT_EQ(stem_of(stemmer, row.word, row.language), row.expected) << row.word;
  }
}

TEST(Stemmer, LeavesWhatIsTooLongForAWord) {
  Stemmer stemmer;
  EXPECT_EQ(stem_of(stemmer, std::string(129, 'a'), "en"), "");
  EXPECT_NE(stem_of(stemmer, std::string(128, 'a'), "en"), "");
}

TEST(Stemmer, ForgetsInsteadOfGrowing) {
  Stemmer stemmer;
  for (int i = 0; i < 120000; ++i) ASSERT_FALSE(stem_of(stemmer, "w" + std::to_string(i), "en").empty());
  EXPECT_EQ(stem_of(stemmer, "soldiers", "en"), "soldier");
}

// Made words of ASCII letters, with endings and beginnings that stemmers know.
std::vector<std::string> made_words() {
  const std::vector<std::string> beginnings{"",   "ber", "me", "memper", "pe", "di", "ke", "bh", "gc",
                                            "h-", "ge",  "un", "be",     "y",  "dy", "ly", "sk"};
  const std::vector<std::string> endings{"",    "s",   "es",  "ing", "ed",    "ation", "ies",  "ying", "y",
                                         "en",  "er",  "lar", "lik", "mente", "isme",  "kan",  "i",    "nya",
                                         "ets", "ede", "ene", "ban", "nak",   "ssa",   "ies'", "ul",   "ata"};
  std::mt19937 random(7);
  std::vector<std::string> words;
  for (int i = 0; i < 20000; ++i) {
    std::string word = beginnings[random() % beginnings.size()];
    for (std::size_t letters = 1 + random() % 6; letters > 0; --letters) {
      word.push_back(static_cast<char>('a' + random() % 26));
    }
    words.push_back(word + endings[random() % endings.size()]);
  }
  return words;
}

TEST(Stemmer, KeepsFirstLettersWhereItSays) {
  Stemmer stemmer;
  const std::vector<std::string> words = made_words();
  for (const char* language : {"ca", "da", "de", "en", "es", "eu", "fi", "fr", "hu", "hy", "it", "lt",
                               "nb", "ne", "nl", "nn", "no", "pt", "ro", "ru", "sv", "",   "ko"}) {
    ASSERT_TRUE(Stemmer::keeps_first_letter(language)) << language;
    for (const std::string& word : words) {
      const std::string stem = stem_of(stemmer, word, language);
      if (stem.empty()) continue;
      ASSERT_EQ(stem.front(), word.front()) << language << " " << word;
    }
  }
  for (const char* language : {"ga", "id", "tr"}) {
    EXPECT_FALSE(Stemmer::keeps_first_letter(language));
    EXPECT_TRUE(std::any_of(words.begin(), words.end(), [&](const std::string& word) {
      const std::string stem = stem_of(stemmer, word, language);
      return !stem.empty() && stem.front() != word.front();
    })) << language;
  }
}

TEST(HasStemmer, KnowsTheLanguagesOfXapian14) {
  Stemmer stemmer;
  for (const char* language :
       {"ar", "ca", "da", "de", "en", "es", "eu", "fi", "fr", "ga", "hu", "hy", "id",
        "it", "lt", "nb", "ne", "nl", "nn", "no", "pt", "ro", "ru", "sv", "ta", "tr"}) {
    EXPECT_TRUE(has_stemmer(language)) << language;
    EXPECT_NO_THROW(stem_of(stemmer, "word", language)) << language;
  }
  for (const char* language : {"", "ko", "ja", "zh", "uk", "pl", "english", "EN"}) {
    EXPECT_FALSE(has_stemmer(language)) << language;
  }
}

}  // namespace
}  // namespace dateline
