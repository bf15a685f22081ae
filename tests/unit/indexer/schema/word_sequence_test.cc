#include "indexer/schema/word_sequence.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "indexer/schema/word_sequence_writer.h"

namespace dateline {
namespace {

using Kind = WordSelector::Kind;

struct Word {
  std::string term;
  std::string stem;
  bool is_alternative = false;
};

std::string encode(const std::vector<Word>& title, const std::vector<Word>& body) {
  WordSequenceWriter writer;
  for (const Word& word : title) writer.add(TextField::kTitle, {word.term, word.stem, word.is_alternative});
  for (const Word& word : body) writer.add(TextField::kBody, {word.term, word.stem, word.is_alternative});
  return writer.encode();
}

Places places(const std::string& bytes, TextField field, Kind kind, std::string_view word) {
  const auto sequence = WordSequence::read(bytes);
  EXPECT_TRUE(sequence);
  std::array<Places, 1> found;
  const std::array<WordSelector, 1> selectors{{{kind, word_hash(word), 0}}};
  if (sequence) sequence->collect(field, selectors, found);
  return found.front();
}

TEST(WordHash, IsFnv1aOnEveryMachine) {
  EXPECT_EQ(word_hash(""), 0xCBF29CE484222325U);
  EXPECT_EQ(word_hash("a"), 0xAF63DC4C8601EC8CU);
  EXPECT_EQ(word_hash("foobar"), 0x85944171F73967E8U);
}

TEST(WordSequence, TellsWhereWordsStand) {
  const std::string bytes =
      encode({{"troops", "troop"}, {"arrive", "arriv"}},
             {{"a", "a"}, {"troop", "troop"}, {"of", "of"}, {"troops", "troop"}, {"arrived", "arriv"}});
  EXPECT_EQ(places(bytes, TextField::kTitle, Kind::kTerm, "troops"), Places{1});
  EXPECT_EQ(places(bytes, TextField::kBody, Kind::kTerm, "troops"), Places{4});
  EXPECT_EQ(places(bytes, TextField::kBody, Kind::kStem, "troop"), (Places{2, 4}));
  EXPECT_EQ(places(bytes, TextField::kTitle, Kind::kStem, "arriv"), Places{2});
  EXPECT_EQ(places(bytes, TextField::kTitle, Kind::kTerm, "of"), Places{});
  EXPECT_EQ(places(bytes, TextField::kBody, Kind::kTerm, "absent"), Places{});
}

TEST(WordSequence, KeepsAlternativesAtThePlaceOfTheirWord) {
  const std::string bytes = encode({}, {{"북한군이", "북한군이"},
                                        {"북한군", "북한군", true},
                                        {"쿠르스크에", "쿠르스크에"},
                                        {"쿠르스크", "쿠르스크", true},
                                        {"북한군", "북한군"}});
  EXPECT_EQ(places(bytes, TextField::kBody, Kind::kTerm, "북한군"), (Places{1, 3}));
  EXPECT_EQ(places(bytes, TextField::kBody, Kind::kTerm, "쿠르스크"), Places{2});
  EXPECT_EQ(places(bytes, TextField::kTitle, Kind::kTerm, "북한군"), Places{});
}

TEST(WordSequence, CollectsManyWordsAtOnceAndEachPlaceOnce) {
  const std::string bytes = encode({}, {{"u.s", "u.s"}, {"us", "us", true}, {"army", "armi"}});
  const auto sequence = *WordSequence::read(bytes);
  std::array<Places, 2> found;
  const std::vector<WordSelector> selectors{{Kind::kTerm, word_hash("u.s"), 0},
                                            {Kind::kTerm, word_hash("us"), 0},
                                            {Kind::kStem, word_hash("armi"), 1},
                                            {Kind::kTerm, word_hash("u.s"), 1}};
  sequence.collect(TextField::kBody, selectors, found);
  EXPECT_EQ(found[0], Places{1});
  EXPECT_EQ(found[1], (Places{1, 2}));
}

TEST(WordSequence, CollectsAnyNumberOfWords) {
  std::vector<Word> body;
  std::vector<WordSelector> selectors;
  for (std::size_t i = 0; i < 150; ++i) {
    body.push_back({"w" + std::to_string(i), "w" + std::to_string(i)});
    selectors.push_back({Kind::kTerm, word_hash(body.back().term), i});
  }
  const std::string bytes = encode({}, body);
  std::vector<Places> found(150);
  WordSequence::read(bytes)->collect(TextField::kBody, selectors, found);
  for (std::uint32_t i = 0; i < 150; ++i) EXPECT_EQ(found[i], Places{i + 1});
}

// Every word of an article is told from every other, in articles of any length: the hashes get wider.
TEST(WordSequence, IsExactForTheWordsOfTheArticle) {
  constexpr unsigned kSeed = 31;
  std::mt19937 random(kSeed);
  for (const std::size_t distinct : {1U, 200U, 256U, 257U, 3000U, 70000U}) {
    std::vector<Word> body;
    std::map<std::string, Places> terms;
    std::map<std::string, Places> stems;
    for (std::size_t i = 0; i < distinct + 100; ++i) {
      const std::size_t number = i < distinct ? i : random() % distinct;
      Word word{"w" + std::to_string(number), "s" + std::to_string(number / 3)};
      const auto place = static_cast<std::uint32_t>(body.size() + 1);
      terms[word.term].push_back(place);
      stems[word.stem].push_back(place);
      body.push_back(std::move(word));
    }
    const std::string bytes = encode({}, body);
    for (int ask = 0; ask < 300; ++ask) {
      const Word& word = body[random() % body.size()];
      ASSERT_EQ(places(bytes, TextField::kBody, Kind::kTerm, word.term), terms[word.term])
          << "seed " << kSeed << ", " << distinct << " words, ask " << ask;
      ASSERT_EQ(places(bytes, TextField::kBody, Kind::kStem, word.stem), stems[word.stem]);
    }
  }
}

// A term of the article that is no stem of it is none, though both stand in one list.
TEST(WordSequence, TellsTermsFromStems) {
  const std::string bytes = encode({}, {{"news", "new"}, {"new", "new"}, {"arming", "arm"}, {"arm", "arm"}});
  EXPECT_EQ(places(bytes, TextField::kBody, Kind::kStem, "new"), (Places{1, 2}));
  EXPECT_EQ(places(bytes, TextField::kBody, Kind::kTerm, "new"), Places{2});
  EXPECT_EQ(places(bytes, TextField::kBody, Kind::kStem, "news"), Places{});
  EXPECT_EQ(places(bytes, TextField::kBody, Kind::kTerm, "news"), Places{1});
  EXPECT_EQ(places(bytes, TextField::kBody, Kind::kStem, "arm"), (Places{3, 4}));
  EXPECT_EQ(places(bytes, TextField::kBody, Kind::kStem, "arming"), Places{});
}

// What the places of the words say, in texts of few words, with alternatives and without.
TEST(WordSequence, FindsWordsInARow) {
  constexpr unsigned kSeed = 32;
  std::mt19937 random(kSeed);
  int rows = 0;
  for (int round = 0; round < 400; ++round) {
    const bool has_alternatives = random() % 2 == 0;
    const unsigned stems = 1 + random() % 2;
    // An alternative is a word that stands nowhere by itself, or like any other.
    const char first_alternative = random() % 2 == 0 ? 'a' : 'e';
    const char last_word = first_alternative == 'a' ? 'f' : 'd';
    std::array<std::vector<Word>, 2> texts;
    for (std::vector<Word>& text : texts) {
      for (std::size_t i = 0; i < 30; ++i) {
        const bool is_alternative = i > 0 && has_alternatives && random() % 4 == 0;
        const char first = is_alternative ? first_alternative : 'a';
        const auto letters = static_cast<unsigned>((is_alternative ? 'f' : last_word) - first + 1);
        const std::string word(1, static_cast<char>(first + static_cast<char>(random() % letters)));
        // One term may have several stems.
        text.push_back({word, word + std::to_string(random() % stems), is_alternative});
      }
    }
    const std::string bytes = encode(texts[0], texts[1]);
    const auto sequence = *WordSequence::read(bytes);
    const std::size_t words = 1 + random() % 4;
    std::vector<WordSelector> selectors;
    for (std::size_t word = 0; word < words; ++word) {
      for (std::size_t form = random() % 2; form < 2; ++form) {
        selectors.push_back(
            {Kind::kTerm, word_hash(std::string(1, static_cast<char>('a' + random() % 7))), word});
      }
    }
    WordSequence::FieldPlaces by_field;
    by_field.fill(std::vector<Places>(words));
    sequence.collect(selectors, by_field);
    for (const TextField field : {TextField::kTitle, TextField::kBody}) {
      std::vector<Places> found(words);
      sequence.collect(field, selectors, found);
      ASSERT_EQ(by_field[static_cast<std::size_t>(field)], found);
      const bool wanted = std::any_of(found[0].begin(), found[0].end(), [&](std::uint32_t first) {
        for (std::uint32_t word = 1; word < words; ++word) {
          if (!std::binary_search(found[word].begin(), found[word].end(), first + word)) return false;
        }
        return true;
      });
      rows += wanted ? 1 : 0;
      ASSERT_EQ(sequence.has_row(field, selectors, words), wanted) << "seed " << kSeed << ", round " << round;
    }
  }
  EXPECT_GT(rows, 100);
  EXPECT_LT(rows, 700);
}

TEST(WordSequence, FindsARowOfTheMostWords) {
  std::vector<Word> body;
  std::vector<WordSelector> selectors;
  for (std::size_t i = 0; i < WordSequence::kMaxRow; ++i) {
    body.push_back({"w" + std::to_string(i), "w"});
    selectors.push_back({Kind::kTerm, word_hash(body.back().term), i});
  }
  const std::string bytes = encode({}, body);
  EXPECT_TRUE(WordSequence::read(bytes)->has_row(TextField::kBody, selectors, body.size()));
  EXPECT_FALSE(WordSequence::read(bytes)->has_row(TextField::kTitle, selectors, body.size()));
  std::swap(body[0], body[63]);
  const std::string swapped = encode({}, body);
  EXPECT_FALSE(WordSequence::read(swapped)->has_row(TextField::kBody, selectors, body.size()));
  EXPECT_FALSE(WordSequence::read("")->has_row(TextField::kBody, selectors, 1));
}

TEST(WordSequence, OfNoWordsIsEmpty) {
  EXPECT_EQ(encode({}, {}), "");
  EXPECT_EQ(places("", TextField::kBody, Kind::kTerm, "a"), Places{});
}

TEST(WordSequence, RefusesWhatIsMalformed) {
  const std::string bytes = encode({{"storm", "storm"}}, {{"a", "a"}, {"storms", "storm"}});
  for (std::size_t size = 1; size < bytes.size(); ++size) {
    EXPECT_FALSE(WordSequence::read(std::string_view(bytes).substr(0, size))) << size;
  }
  EXPECT_FALSE(WordSequence::read(bytes + "x"));
  for (std::size_t bit = 3; bit < 8; ++bit) {
    std::string broken = bytes;
    char& bits = broken[4 + 3 * 3];  // behind four numbers and three hashes
    bits = static_cast<char>(static_cast<unsigned char>(bits) | (1U << bit));
    EXPECT_FALSE(WordSequence::read(broken)) << "a bit of no entry: " << bit;
  }
  EXPECT_FALSE(WordSequence::read(std::string("\x00\x00\x00\x00", 4)));
  EXPECT_FALSE(WordSequence::read(std::string("\x03\x01\x01\x01", 4)));
  EXPECT_FALSE(WordSequence::read("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01\x01\x01\x01"));
  // Whatever stands in it, nothing is read past its end.
  std::mt19937 random(4);
  for (int round = 0; round < 20000; ++round) {
    std::string broken = bytes;
    broken[random() % broken.size()] = static_cast<char>(random() % 256);
    if (WordSequence::read(broken)) places(broken, TextField::kBody, Kind::kTerm, "storms");
  }
}

}  // namespace
}  // namespace dateline
