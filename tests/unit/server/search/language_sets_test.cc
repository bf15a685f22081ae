#include "server/search/language_sets.h"

#include <gtest/gtest.h>

#include "server/search/facet_columns.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

TEST(LanguageSets, HoldTheArticlesOfEachLanguage) {
  test::TestIndex index(
      {{"a", "A", "x", "", "en"}, {"b", "B", "x", "", "fr"}, {"c", "C", "x", "", ""}, {"d", "D", "x"}});
  const auto columns = FacetColumns::load(index.database());
  const std::uint32_t english = *columns->facet(Facet::kLanguage).find_id("en");
  const std::uint32_t french = *columns->facet(Facet::kLanguage).find_id("fr");
  const auto found = [&](const std::vector<std::uint32_t>& languages, const Window& window) {
    std::string documents;
    columns->language_sets().speaking(window, languages).for_each([&](std::uint32_t offset) {
      documents += std::to_string(offset);
    });
    return documents;
  };
  EXPECT_EQ(found({english}, Window{0}), "14");
  EXPECT_EQ(found({french}, Window{0}), "2");
  EXPECT_EQ(found({english, french}, Window{0}), "124");
  EXPECT_EQ(found({}, Window{0}), "");
  EXPECT_EQ(found({7}, Window{0}), "");
  EXPECT_EQ(found({english}, Window{kWindowSize}), "");
  EXPECT_EQ(found({english}, Window{9 * kWindowSize}), "");
}

TEST(LanguageSets, FollowACommit) {
  test::TestIndex index({{"a", "A", "x", "", "en"}, {"b", "B", "x", "", "fr"}});
  const auto before = FacetColumns::load(index.database());
  index.put({"a", "A", "x", "", "fr"});
  index.commit();
  const auto after = before->patched(Shards(index.database()), {1});
  const std::vector<std::uint32_t> french{*after->facet(Facet::kLanguage).find_id("fr")};
  EXPECT_EQ(after->language_sets().speaking(Window{0}, french).size(), 2U);
}

}  // namespace
}  // namespace dateline
