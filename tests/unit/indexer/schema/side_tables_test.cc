#include "indexer/schema/side_tables.h"

#include <gtest/gtest.h>

#include "indexer/base/bytes.h"

namespace dateline {
namespace {

TEST(Changes, RoundTrip) {
  const std::vector<std::uint32_t> docids{1, 2, 3, 1000, 4'000'000'000};
  EXPECT_EQ(decode_changes(encode_changes(docids)), docids);
  EXPECT_TRUE(decode_changes(encode_changes({})).empty());
  EXPECT_FALSE(encode_changes({}).empty());
  EXPECT_EQ(changes_key(17), "changes:17");
}

TEST(Changes, EndAtWhatIsNoDocument) {
  ByteWriter row;
  row.put_number(7);
  row.put_number(4'294'967'289);  // 7 and this are one more than the largest
  row.put_number(1);
  EXPECT_EQ(decode_changes(row.bytes()), std::vector<std::uint32_t>{7});
}

TEST(FacetKey, StandsUnderItsFacetsPrefix) {
  EXPECT_EQ(facet_key(Facet::kPerson, "kim-jong-un"), "facet:person:kim-jong-un");
  EXPECT_EQ(facet_key(Facet::kCountry, "KP").find(facet_key_prefix(Facet::kCountry)), 0U);
}

TEST(SideTables, KeepsWordsInOrder) {
  const std::set<std::string> forms{"a",           "kursk", "kurski", "kyiv", "\xEB\xB6\x81\xED\x95\x9C",
                                    "\xEB\xB6\x82"};
  const std::string row = encode_words(forms);
  EXPECT_EQ(decode_words(row), std::vector<std::string>(forms.begin(), forms.end()));
  EXPECT_LT(row.size(), 40U);
  EXPECT_TRUE(decode_words(encode_words({})).empty());
  EXPECT_FALSE(encode_words({}).empty());
  EXPECT_EQ(words_key(17), "words:17");
}

TEST(SideTables, EndsAListOfWordsAtMalformedBytes) {
  const std::string row = encode_words({"kursk", "kyiv"});
  EXPECT_EQ(decode_words(row.substr(0, row.size() - 1)), std::vector<std::string>{"kursk"});
  EXPECT_TRUE(decode_words("\x02\x07\x01xx").empty());
  EXPECT_TRUE(decode_words("").empty());
}

}  // namespace
}  // namespace dateline
