#include "server/search/title_finder.h"

#include <gtest/gtest.h>

#include "tests/support/test_index.h"

namespace dateline {
namespace {

using test::TestIndex;
using Texts = std::vector<std::string>;

std::unique_ptr<Snapshot> snapshot_of(const TestIndex& index, ColumnStore& store) {
  return std::move(*Snapshot::open(*current_generation(index.path()), store));
}

Texts titles(Snapshot& snapshot, const Texts& words, std::size_t limit = 9) {
  Texts out;
  for (const TitleSuggestion& title : find_titles(snapshot, words, limit)) out.push_back(title.title);
  return out;
}

TEST(FindTitles, WantsAllWordsAndTheLastAsABeginning) {
  const TestIndex index({{"a", "North Korea sends troops", "x", "2024-10-18"},
                         {"b", "South Korea on troops", "north", "2024-10-20"},
                         {"c", "Troop trains in North Korea", "x", "2024-10-19"},
                         {"d", "Élysée", "x", ""}});
  ColumnStore store;
  const auto snapshot = snapshot_of(index, store);
  EXPECT_EQ(titles(*snapshot, {"north", "tro"}),
            (Texts{"Troop trains in North Korea", "North Korea sends troops"}));
  EXPECT_EQ(titles(*snapshot, {"korea", "korea", "troops"}),
            (Texts{"South Korea on troops", "North Korea sends troops"}));
  EXPECT_EQ(titles(*snapshot, {"nor", "troops"}), Texts{}) << "only the last is a beginning";
  EXPECT_EQ(titles(*snapshot, {"elys"}), Texts{"Élysée"});
  EXPECT_EQ(titles(*snapshot, {"x"}), Texts{}) << "only in bodies";
  EXPECT_EQ(titles(*snapshot, {"nothing", "tro"}), Texts{});
  EXPECT_EQ(titles(*snapshot, {}), Texts{});
  const auto found = find_titles(*snapshot, Texts{"trains"}, 5);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].id, test::stored_article({"c", "", ""}).head.id);
  EXPECT_EQ(iso_date(found[0].date), "2024-10-19");
}

TEST(FindTitles, GivesTheNewestFirstAndThoseWithoutADateLast) {
  const TestIndex index({{"a", "Kursk one", "x", "2024"},
                         {"b", "Kursk two", "x", ""},
                         {"c", "Kursk three", "x", "1950-01-01"},
                         {"d", "Kursk four", "x", "2024-10-18"},
                         {"e", "Kursk five", "x", "2024-10-18"}});
  ColumnStore store;
  const auto snapshot = snapshot_of(index, store);
  EXPECT_EQ(titles(*snapshot, {"kur"}),
            (Texts{"Kursk five", "Kursk four", "Kursk one", "Kursk three", "Kursk two"}));
  EXPECT_EQ(titles(*snapshot, {"kur"}, 2), (Texts{"Kursk five", "Kursk four"}));
}

TEST(FindTitles, LooksAtTheLastThousandsOfAFrequentWord) {
  TestIndex index({{"early", "Kursk early", "x", "2026"}});
  Xapian::Document common;
  common.add_posting("Skursk", 1);
  for (int i = 0; i < 6000; ++i) index.database().add_document(common);
  index.put({"first", "Kursk first", "x", "2025"});
  index.database().delete_document(3);
  index.put({"last", "Kursk last", "x", "2024"});
  index.commit();
  ColumnStore store;
  const auto snapshot = snapshot_of(index, store);
  EXPECT_EQ(titles(*snapshot, {"kursk", "last"}), Texts{"Kursk last"}) << "the rare word leads";
  EXPECT_EQ(titles(*snapshot, {"kur"}, 2), (Texts{"Kursk first", "Kursk last"}))
      << "the early one is newer, but not looked at";
  EXPECT_EQ(titles(*snapshot, {"kursk", "early"}), Texts{"Kursk early"});
}

TEST(FindTitles, TakesAWordBesideItsTwentyCompletions) {
  TestIndex index;
  std::string many;
  for (char c = 'a'; c <= 'z'; ++c) many += std::string("ku") + c + " ";
  index.put({"many", "Other", many, "2024"});
  index.put({"many2", "Other", many, "2024"});
  index.put({"a", "Ku", "x", "2024"});
  index.put({"b", "Kuzz", "x", "2024"});
  index.commit();
  ColumnStore store;
  const auto snapshot = snapshot_of(index, store);
  EXPECT_EQ(titles(*snapshot, {"ku"}), Texts{"Ku"});
}

}  // namespace
}  // namespace dateline
