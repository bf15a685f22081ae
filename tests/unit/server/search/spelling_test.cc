#include "server/search/spelling.h"

#include <gtest/gtest.h>
#include <xapian.h>

#include <algorithm>
#include <random>

#include "indexer/base/utf8.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

using test::TestIndex;
using Words = std::vector<std::string>;

Words forms(const std::vector<TableWord>& words) {
  Words out;
  for (const TableWord& word : words) out.emplace_back(word.form);
  return out;
}

std::string correction(const WordTable& table, std::string_view typed) {
  const auto found = likeliest_correction(table, typed, {});
  return found ? std::string(found->form) : "none";
}

TEST(AllowedEdits, FollowLengthAndScript) {
  const std::vector<std::pair<std::string, unsigned>> cases{{"", 0},
                                                            {"oil", 0},
                                                            {"kurk", 1},
                                                            {"soldier", 1},
                                                            {"soldiers", 2},
                                                            {"f16s", 0},
                                                            {"2024", 0},
                                                            {"u.s.a", 0},
                                                            {"example.com", 0},
                                                            {"курск", 1},
                                                            {"солдат", 1},
                                                            {"пхеньянский", 2},
                                                            {"еда", 0},
                                                            {"김정은", 0},
                                                            {"우크라이나", 1},
                                                            {"국가정보원장실에", 1},
                                                            {"北朝鲜士兵", 0},
                                                            {"ウクライナ", 0},
                                                            {"ประเทศไทย", 0},
                                                            {std::string(64, 'a'), 2},
                                                            {std::string(65, 'a'), 0},
                                                            {std::string(300, 'a'), 0}};
  for (const auto& [word, edits] : cases) EXPECT_EQ(allowed_edits(word), edits) << word;
}

TEST(LikeliestCorrection, FindsWhatWasMeant) {
  TestIndex index({{"a", "Kursk", "soldiers president missile ammunition pyongyang f16s kursk2"},
                   {"b", "Kursk", "soldier mission missiles солдаты президент курск 2024 b.com"},
                   {"c", "House", "soldiers horse 우크라이나 북한군 대한민국 北朝鲜 mouse missile"}});
  const auto table = WordTable::load(index.database());
  const std::vector<std::pair<std::string, std::string>> cases{
      {"kurks", "kursk"},            // two neighbours swapped
      {"ursk", "kursk"},             // a letter less
      {"soliders", "soldiers"},      // one swap is nearer than soldier
      {"soldire", "soldier"},        //
      {"misile", "missile"},         // more frequent than nothing else
      {"amunittion", "ammunition"},  // two edits from 8 letters on
      {"byongjang", "none"},         // another first letter and one more edit
      {"byongyang", "pyongyang"},    //
      {"pyongjang", "pyongyang"},    //
      {"presidant", "president"},    //
      {"louse", "house"},            // no first letter fits: house, then mouse, by bytes
      {"hause", "house"},            //
      {"horze", "horse"},            //
      {"курсл", "курск"},            //
      {"солдати", "солдаты"},        //
      {"призедент", "президент"},    //
      {"우크라아나", "우크라이나"},  //
      {"대한민곡", "대한민국"},      //
      {"북한균", "none"},            // three syllables
      {"北朝線", "none"},            //
      {"kors", "none"},              // two edits at four letters
      {"2025", "none"},              //
      {"f16z", "none"},              //
      {"bxcom", "none"},             // never a word with a period
      {"oi", "none"},                //
      {"", "none"},                  //
      {"unrelated", "none"}};
  for (const auto& [typed, expected] : cases) EXPECT_EQ(correction(*table, typed), expected) << typed;
}

TEST(LikeliestCorrection, PrefersTheSameFirstLetterThenTheMoreFrequent) {
  TestIndex index({{"a", "A", "hat land band bend"}, {"b", "A", "land bend"}, {"c", "A", "land"}});
  const auto table = WordTable::load(index.database());
  EXPECT_EQ(correction(*table, "bandd"), "band");
  EXPECT_EQ(correction(*table, "bond"), "bend");
  EXPECT_EQ(correction(*table, "wand"), "land");
  EXPECT_EQ(correction(*table, "bend"), "band") << "never itself";
}

TEST(LikeliestCorrection, AsksForTwoArticlesInALargeTable) {
  std::string words;
  for (int number = 0; number < 1000; ++number) words += "w" + std::to_string(number) + " ";
  TestIndex index({{"a", "Common", words + " kursk"}, {"b", "Common", "common"}});
  const auto table = WordTable::load(index.database());
  ASSERT_GT(table->size(), 1000U);
  EXPECT_EQ(correction(*table, "kurks"), "none");
  EXPECT_EQ(correction(*table, "comon"), "common");
  EXPECT_EQ(correction(*table, "wxxx"), "none");
}

TEST(SimilarWords, OrdersByDistanceThenFrequency) {
  TestIndex index({{"a", "A", "kursk kurs kurks turks kirks kurz"}, {"b", "A", "kurs turks"}});
  const auto table = WordTable::load(index.database());
  EXPECT_EQ(forms(similar_words(*table, "kurks", {1, 20})),
            (Words{"kurks", "kurs", "turks", "kirks", "kursk"}));
  EXPECT_EQ(forms(similar_words(*table, "kurks", {0, 20})), Words{"kurks"});
  EXPECT_EQ(forms(similar_words(*table, "kurks", {1, 2})), (Words{"kurks", "kurs"}));
  EXPECT_EQ(forms(similar_words(*table, "kurks", {1, 20, 2})), (Words{"kurs", "turks"}));
  EXPECT_EQ(forms(similar_words(*table, "", {1, 20})), Words{});
  EXPECT_EQ(forms(similar_words(*table, std::string(70, 'k'), {1, 20})), Words{});
}

// The whole table of optimal string alignment, without any shortcut.
std::size_t plain_distance(const std::u32string& left, const std::u32string& right) {
  std::vector<std::vector<std::size_t>> cells(left.size() + 1, std::vector<std::size_t>(right.size() + 1));
  for (std::size_t i = 0; i <= left.size(); ++i) {
    for (std::size_t j = 0; j <= right.size(); ++j) {
      std::size_t& cell = cells[i][j];
      if (i == 0 || j == 0) {
        cell = i + j;
        continue;
      }
      cell = std::min({cells[i - 1][j] + 1, cells[i][j - 1] + 1,
                       cells[i - 1][j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) {
        cell = std::min(cell, cells[i - 2][j - 2] + 1);
      }
    }
  }
  return cells[left.size()][right.size()];
}

std::u32string code_points(std::string_view word) {
  std::u32string out;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = decode_utf8(word, at);
    at += point.bytes;
    out.push_back(point.code);
  }
  return out;
}

std::string random_word(std::mt19937& random) {
  constexpr std::u32string_view kAlphabet = U"abcабв한군";
  std::string word;
  const std::size_t length = 1 + random() % 7;
  for (std::size_t i = 0; i < length; ++i) append_utf8(word, kAlphabet[random() % kAlphabet.size()]);
  return word;
}

TEST(SimilarWords, AgreeWithThePlainDistance) {
  std::mt19937 random(20241018);
  TestIndex index;
  // Straight into the database: the Analyzer would split words that mix scripts.
  Xapian::Document document;
  for (int i = 0; i < 1500; ++i) document.add_term(random_word(random));
  index.database().add_document(document);
  index.database().commit();
  const auto table = WordTable::load(index.database());
  std::size_t found = 0;
  for (int round = 0; round < 30; ++round) {
    const std::string typed = random_word(random);
    const std::u32string points = code_points(typed);
    for (unsigned edits = 0; edits <= 3; ++edits) {
      Words expected;
      std::size_t last = 0;
      for (std::size_t away = 0; away <= edits; ++away) {
        for (std::size_t place = 0; place < table->size(); ++place) {
          const std::string form(table->at(place).form);
          if (plain_distance(points, code_points(form)) == away) expected.push_back(form);
        }
        last = expected.size();
      }
      found += last;
      EXPECT_EQ(forms(similar_words(*table, typed, {edits, table->size()})), expected)
          << typed << " " << edits;
    }
  }
  EXPECT_GT(found, 500U);
}

}  // namespace
}  // namespace dateline
