#include "indexer/authority/country_names.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

Country country(const std::string& iso, const std::string& name) {
  Country made;
  made.iso = iso;
  made.name = name;
  made.names.push_back({name});
  return made;
}

const CountryName* find(const Country& country, const std::string& text) {
  for (const CountryName& name : country.names) {
    if (name.text == text) return &name;
  }
  return nullptr;
}

TEST(AddForeignNames, KnowsCountriesInManyLanguages) {
  std::vector<Country> countries{country("RU", "Russia"), country("DE", "Germany"), country("MM", "Myanmar")};
  add_foreign_names(countries);
  struct Row {
    std::size_t country;
    const char* text;
    const char* language;
  };
  for (const Row& row :
       {Row{0, "Rosja", "pl"}, Row{0, "Rusya", "tr"}, Row{0, "روسيا", "ar"}, Row{0, "רוסיה", "he"},
        Row{0, "รัสเซีย", "th"}, Row{0, "Nga", "vi"}, Row{1, "Germania", "it"}, Row{1, "Alemanha", "pt"},
        Row{1, "Tyskland", "no"}, Row{1, "Duitsland", "nl"}, Row{2, "Myanmar", "it"}}) {
    const CountryName* name = find(countries[row.country], row.text);
    ASSERT_NE(name, nullptr) << row.text;
    EXPECT_TRUE(counts_in(*name, row.language)) << row.text;
  }
}

TEST(AddForeignNames, CountOnlyInTheirOwnLanguage) {
  std::vector<Country> countries{country("IS", "Iceland"), country("XX", "Nowhere")};
  add_foreign_names(countries);
  const CountryName* island = find(countries[0], "Island");
  ASSERT_NE(island, nullptr);
  EXPECT_TRUE(counts_in(*island, "da"));
  EXPECT_FALSE(counts_in(*island, "en"));
  EXPECT_FALSE(counts_in(*island, ""));
  EXPECT_TRUE(counts_in(countries[0].names[0], "en"));
  EXPECT_EQ(countries[1].names.size(), 1U) << "a code that ICU does not know has no names";
}

TEST(AddForeignNames, LeavesFormerStates) {
  std::vector<Country> countries{country("SU", "Soviet Union")};
  countries[0].successors = {"RU"};
  add_foreign_names(countries);
  EXPECT_EQ(countries[0].names.size(), 1U);
}

}  // namespace
}  // namespace dateline
