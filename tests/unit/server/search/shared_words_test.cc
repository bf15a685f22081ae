#include "server/search/shared_words.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

using Forms = std::vector<std::string>;

struct Row {
  const char* language;
  const char* text;
  Forms stems;
  Forms forms;
};

TEST(SharedWords, AreTheFormsOfTheText) {
  for (const Row& row :
       std::vector<Row>{{"en",
                         "Soldiers fell. The soldiers of Kursk, a soldier.",
                         {"soldier", "kursk"},
                         {"Soldiers", "Kursk"}},
                        {"en", "Soldiers fell, soldiers rose, more soldiers", {"soldier"}, {"soldiers"}},
                        {"en", "Putin's men; Putin’s plan", {"putin"}, {"Putin"}},
                        {"en", "PUTIN'S", {"putin"}, {"PUTIN"}},
                        {"en", "The U.S. said", {"us"}, {"U.S"}},
                        {"fr", "de l'Ukraine", {"ukrain"}, {"l'Ukraine"}},
                        {"ko", "북한군이 왔다. 북한군은 간다", {"북한군"}, {"북한군"}},
                        {"ko", "북한군이 왔다", {"북한군이"}, {"북한군이"}},
                        {"ko", "북한군이 왔다", {"북한군이", "북한군"}, {"북한군"}},
                        {"ru", "солдаты и солдат Курска", {"солдат", "курск"}, {"солдаты", "Курска"}},
                        {"en", "nothing of it", {"kursk"}, {}}}) {
    SharedWords words(row.stems);
    Analyzer analyzer;
    words.add(analyzer, row.text, row.language);
    std::vector<std::size_t> all;
    for (std::size_t place = 0; place < row.stems.size(); ++place) all.push_back(place);
    EXPECT_EQ(words.forms(all, 8), row.forms) << row.text;
  }
}

TEST(SharedWords, CountOverTextsAndKeepOrderAndLimit) {
  SharedWords words({"one", "two", "three"});
  Analyzer analyzer;
  words.add(analyzer, "one two three", "");
  words.add(analyzer, "THREE Three Three One", "");
  EXPECT_EQ(words.forms({0, 1, 2}, 8), (Forms{"one", "two", "Three"}));
  EXPECT_EQ(words.forms({2, 0}, 8), (Forms{"Three", "one"}));
  EXPECT_EQ(words.forms({0, 1, 2}, 2), (Forms{"one", "two"}));
  EXPECT_EQ(words.forms({}, 8), Forms{});
}

}  // namespace
}  // namespace dateline
