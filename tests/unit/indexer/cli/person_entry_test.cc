#include "indexer/cli/person_entry.h"

#include <gtest/gtest.h>

#include "indexer/authority/authority_file.h"
#include "tests/support/temp_folder.h"

namespace dateline::test {
namespace {

Authority load(const TempFolder& folder, const std::string& entries) {
  folder.write("persons.json", R"({"version":1,"persons":[)" + entries + "]}");
  auto authority = Authority::load(folder.path());
  EXPECT_TRUE(authority.ok()) << entries;
  return std::move(authority).value();
}

TEST(PersonEntries, WritesWhatPersonsJsonTakes) {
  const TempFolder folder;
  PersonEntries entries{Authority()};
  const std::string all = entries.entry({"Olga Berg", 1200, {{"Ol'ga Berg", 3}}}) + "," +
                          entries.entry({"Kim Min-ji", 1, {}}) + "," + entries.entry({"Ольга Берг", 2, {}});
  EXPECT_EQ(
      all.substr(0, all.find("},{\"id\":\"kim")),
      R"({"id":"olga-berg","name":"Olga Berg","aliases":[{"t":"Ol'ga Berg"},{"t":"Berg","kind":"short"}],)"
      R"("note":"1,200 articles")");
  const Authority authority = load(folder, all);
  ASSERT_EQ(authority.persons().size(), 3U);
  EXPECT_EQ(authority.persons()[1].aliases.size(), 0U);
  EXPECT_TRUE(authority.persons()[2].id.starts_with("person-"));
}

TEST(PersonEntries, NeverRepeatsAnId) {
  const TempFolder folder;
  PersonEntries entries(load(folder, R"({"id":"olga-berg","name":"Somebody"})"));
  EXPECT_NE(entries.entry({"Olga Berg", 1, {}}).find("\"olga-berg-2\""), std::string::npos);
  EXPECT_NE(entries.entry({"Olga  Berg", 1, {}}).find("\"olga-berg-3\""), std::string::npos);
}

}  // namespace
}  // namespace dateline::test
