#include "indexer/analysis/alternatives.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(WithoutPossessive, TakesOffOnlyAFinalApostropheS) {
  EXPECT_EQ(without_possessive("putin's"), "putin");
  EXPECT_EQ(without_possessive("boss's"), "boss");
  EXPECT_EQ(without_possessive("o'neil's"), "o'neil");
  EXPECT_EQ(without_possessive("o'neil"), "o'neil");
  EXPECT_EQ(without_possessive("'s"), "'s");
  EXPECT_EQ(without_possessive("texas"), "texas");
  EXPECT_EQ(without_possessive(""), "");
}

TEST(Alternatives, NamesOtherWaysToSearchAWord) {
  struct Row {
    std::string word;
    std::vector<std::string> expected;
  };
  const std::vector<Row> rows{
      {"", {}},
      {"troops", {}},
      {"u.s", {"us"}},
      {"u.s.a", {"usa"}},
      {"с.ш.а", {"сша"}},
      {"e.g", {"eg"}},
      {"1.2", {}},
      {"3.5", {}},
      {"example.com", {}},
      {"a.bc", {}},
      {"l'ukraine", {"ukraine"}},
      {"qu'il", {"il"}},
      {"dell'italia", {"italia"}},
      {"o'neil", {}},
      {"don't", {}},
      {"l'a", {}},
      {"'l", {}},
      {"북한군이", {"북한군"}},
  };
  for (const Row& row : rows) EXPECT_EQ(alternatives(row.word), row.expected) << row.word;
}

}  // namespace
}  // namespace dateline
