#include "server/search/facet_dictionary.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(FacetDictionary, FindsValuesByIdThenLabelThenAlias) {
  const FacetDictionary dictionary(
      {{"a", "Bee", {"See", "Common"}}, {"b", "Common", {"Ay", "A"}}, {"c", "See", {"x-y"}}});
  EXPECT_EQ(dictionary.find_id("b"), 1U);
  EXPECT_FALSE(dictionary.find_id("B"));
  EXPECT_FALSE(dictionary.find_id("zz"));
  EXPECT_EQ(dictionary.resolve("A"), 0U);
  EXPECT_EQ(dictionary.resolve("bee"), 0U);
  EXPECT_EQ(dictionary.resolve("COMMON"), 1U);
  EXPECT_EQ(dictionary.resolve("see"), 2U);
  EXPECT_EQ(dictionary.resolve("X y"), 2U);
  EXPECT_FALSE(dictionary.resolve("nobody"));
  EXPECT_FALSE(dictionary.resolve(""));
  EXPECT_FALSE(dictionary.resolve("&"));
}

TEST(FacetDictionary, RanksLabelsThenIds) {
  const FacetDictionary dictionary(
      {{"a", "Zeta", {}}, {"b", "Alpha", {}}, {"c", "Zeta", {}}, {"d", "Beta", {}}});
  EXPECT_EQ(dictionary.label_ranks(), (std::vector<std::uint32_t>{2, 0, 3, 1}));
}

TEST(FacetDictionary, MayBeEmpty) {
  EXPECT_FALSE(FacetDictionary({}).resolve("a"));
}

}  // namespace
}  // namespace dateline
