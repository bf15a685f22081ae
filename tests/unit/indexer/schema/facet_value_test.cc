#include "indexer/schema/facet_value.h"

#include <gtest/gtest.h>

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

TEST(FacetValue, RoundTrips) {
  const FacetValue value{"kim-jong-un", "Kim Jong Un", {"김정은", "Kim Jong-un", ""}};
  const auto decoded = decode_facet_value(value.id, encode_facet_value(value));
  ASSERT_TRUE(decoded);
  EXPECT_EQ(*decoded, value);
}

TEST(FacetValue, RefusesEveryTruncation) {
  const std::string bytes = encode_facet_value({"x", "label", {"alias"}});
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    EXPECT_FALSE(decode_facet_value("x", std::string_view(bytes).substr(0, length))) << length;
  }
}

TEST(PackedIds, RoundTripAndSurviveDamage) {
  const std::vector<std::string> ids{"KP", "RU", std::string("\0x", 2)};
  const std::string packed = pack_ids(ids);
  const auto read = unpack_ids(packed);
  EXPECT_EQ(std::vector<std::string>(read.begin(), read.end()), ids);
  EXPECT_EQ(unpack_ids(std::string_view(packed).substr(0, packed.size() - 1)).size(), 2U);
  EXPECT_TRUE(unpack_ids("").empty());
}

TEST(BoundedFacetId, LongIdsStayDistinctAndValid) {
  EXPECT_EQ(bounded_facet_id("nato"), "nato");
  const std::string long_name(100, 'x');
  std::string korean;
  while (korean.size() < 300) korean += "북";
  const std::string bounded = bounded_facet_id(korean);
  EXPECT_LE(bounded.size(), kMaxFacetId);
  EXPECT_TRUE(is_valid_utf8(bounded));
  EXPECT_NE(bounded, bounded_facet_id(korean + "군"));
  EXPECT_EQ(bounded_facet_id(long_name), long_name);
}

}  // namespace
}  // namespace dateline
