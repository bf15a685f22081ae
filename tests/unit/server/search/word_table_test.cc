#include "server/search/word_table.h"

#include <gtest/gtest.h>
#include <xapian.h>

#include <algorithm>
#include <bit>

#include "tests/support/test_index.h"

namespace dateline {
namespace {

using test::TestIndex;
using Words = std::vector<std::string>;

// "form documents" each.
Words texts(const std::vector<TableWord>& words) {
  Words out;
  for (const TableWord& word : words)
    out.push_back(std::string(word.form) + " " + std::to_string(word.documents));
  return out;
}

Words all_of(const WordTable& table) {
  Words out;
  for (std::size_t place = 0; place < table.size(); ++place) out.emplace_back(table.at(place).form);
  return out;
}

TEST(WordTable, HoldsTheWordsOfBothFieldsInOrderAndNothingElse) {
  TestIndex index({{"a", "Kursk", "Troops in kursk", "2024", "en", "nato", {"kim"}, {"KP"}},
                   {"b", "Troops", "Курск, 北韩 북한 élan 2024 U.S.", "", "ru", "TASS"}});
  const auto table = WordTable::load(index.database());
  EXPECT_EQ(all_of(*table),
            (Words{"2024", "elan", "in", "kursk", "troops", "u.s", "us", "курск", "北韩", "북한"}));
}

TEST(WordTable, CountsTheLargerOfTitleAndBody) {
  TestIndex index({{"a", "Kursk", "kursk"}, {"b", "Kursk", "other"}, {"c", "Only here", "kursk kursk"}});
  index.put({"d", "Kursk", "x"});
  index.commit();
  const auto table = WordTable::load(index.database());
  EXPECT_EQ(table->documents("kursk"), 3U);
  EXPECT_EQ(table->documents("here"), 1U);
  EXPECT_EQ(table->documents("other"), 1U);
  for (const std::string_view absent : {"kurs", "kurskk", "", "zzz", "A", "Skursk", "Zkursk"}) {
    EXPECT_EQ(table->documents(absent), 0U) << absent;
  }
}

TEST(WordTable, CompletesByFrequencyThenBytes) {
  TestIndex index({{"a", "A", "deploy deployed deploys деплой"},
                   {"b", "A", "deployed deployment depot"},
                   {"c", "A", "deployed deploys dep"}});
  const auto table = WordTable::load(index.database());
  EXPECT_EQ(texts(table->completions("deploy", 9)),
            (Words{"deployed 3", "deploys 2", "deploy 1", "deployment 1"}));
  EXPECT_EQ(texts(table->completions("d", 3)), (Words{"deployed 3", "deploys 2", "dep 1"}));
  EXPECT_EQ(table->count_completions("d"), 6U);
  EXPECT_EQ(texts(table->completions("де", 9)), (Words{"деплои 1"}));
  EXPECT_EQ(texts(table->completions("deploy", 0)), Words{});
  EXPECT_EQ(texts(table->completions("deploymentx", 9)), Words{});
  EXPECT_EQ(texts(table->completions("zz", 9)), Words{});
  EXPECT_EQ(table->count_completions("zz"), 0U);
  EXPECT_EQ(table->count_completions(""), table->size());
}

TEST(WordTable, FollowsWordsThatComeAndGo) {
  const std::string longest(300, 'x');
  TestIndex index({{"a", "Alpha", "kursk kyiv"}, {"b", "Beta", "kursk zulu"}});
  const auto before = WordTable::load(index.database());
  index.put({"b", "Kyiv", "kyiv aa " + longest});
  index.commit();
  const auto loaded = WordTable::load(index.database());
  Words touched{"aa", "beta", "kursk", "kyiv", "zulu"};
  for (const std::string& form : all_of(*loaded)) {
    if (form.size() > 200) touched.push_back(form);
  }
  std::sort(touched.begin(), touched.end());
  const auto after = before->patched(index.database(), touched);
  EXPECT_EQ(all_of(*after), all_of(*loaded));
  EXPECT_EQ(texts(after->completions("", 99)), texts(loaded->completions("", 99)));
  EXPECT_EQ(after->shape(0).points, 2);
  EXPECT_EQ(before->documents("zulu"), 1U);
}

TEST(WordTable, AnswersForAnEmptyIndex) {
  TestIndex index;
  const auto table = WordTable::load(index.database());
  EXPECT_EQ(table->size(), 0U);
  EXPECT_EQ(table->documents("a"), 0U);
  EXPECT_EQ(texts(table->completions("", 5)), Words{});
  EXPECT_EQ(table->count_completions("a"), 0U);
}

TEST(WordTable, TellsTheShapeOfAWord) {
  TestIndex index({{"a", "A", "abba Курск " + std::string(300, 'x')}});
  const auto table = WordTable::load(index.database());
  ASSERT_EQ(all_of(*table).front(), "a");
  EXPECT_EQ(table->at(1).form, "abba");
  EXPECT_EQ(table->shape(1).points, 4U);
  EXPECT_EQ(std::popcount(table->shape(1).letters), 2);
  EXPECT_EQ(table->shape(1).letters, letter_set("ab"));
  EXPECT_EQ(table->at(3).form, "курск");
  EXPECT_EQ(table->shape(3).points, 5U);
  // A word as long as a term can be.
  EXPECT_GT(table->shape(2).points, 200U);
}

}  // namespace
}  // namespace dateline
