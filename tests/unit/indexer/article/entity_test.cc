#include "indexer/article/entity.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(DecodeEntity, KnowsNamesAndNumbers) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"&amp;", "&"},         {"&mdash;", "—"},
      {"&#8217;", "’"},       {"&#x2014;", "—"},
      {"&#X41;", "A"},        {"&unknown;", "&unknown;"},
      {"&#0;", "\uFFFD"},     {"&#x110000;", "\uFFFD"},
      {"&#xD800;", "\uFFFD"}, {"&#99999999999999999999999;", "\uFFFD"},
      {"&#x;", "&#x;"},       {"&#12a;", "&#12a;"},
      {"&a", "&a"},           {"", ""},
  };
  for (const auto& [reference, text] : cases) EXPECT_EQ(decode_entity(reference), text) << reference;
}

}  // namespace
}  // namespace dateline
