#include "indexer/schema/side_tables.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(Changes, RoundTrip) {
  const std::vector<std::uint32_t> docids{1, 2, 3, 1000, 4'000'000'000};
  EXPECT_EQ(decode_changes(encode_changes(docids)), docids);
  EXPECT_TRUE(decode_changes(encode_changes({})).empty());
  EXPECT_FALSE(encode_changes({}).empty());
  EXPECT_EQ(changes_key(17), "changes:17");
}

TEST(FacetKey, StandsUnderItsFacetsPrefix) {
  EXPECT_EQ(facet_key(Facet::kPerson, "kim-jong-un"), "facet:person:kim-jong-un");
  EXPECT_EQ(facet_key(Facet::kCountry, "KP").find(facet_key_prefix(Facet::kCountry)), 0U);
}

}  // namespace
}  // namespace dateline
