#include "server/page/name_places.h"

#include <gtest/gtest.h>

#include <vector>

namespace dateline {
namespace {

std::vector<std::string> found(std::string_view text, const std::vector<std::string>& names) {
  std::vector<std::string> parts;
  for (const auto& [begin, end] : NamePlaces(text).find(names))
    parts.emplace_back(text.substr(begin, end - begin));
  return parts;
}
using Parts = std::vector<std::string>;

TEST(NamePlaces, FindsEverySpellingAtTheEdgesOfWords) {
  EXPECT_EQ(found("Kim Jong-un met KIM JONG UN. Kim Jong\nUnited. 김정은이 왔다.", {"Kim Jong Un", "김정은"}),
            (Parts{"Kim Jong-un", "KIM JONG UN", "김정은"}));
  EXPECT_EQ(found("Vladimir Putin and Putin, not Putinism", {"Putin", "Vladimir Putin"}),
            (Parts{"Vladimir Putin", "Putin"}));
  EXPECT_EQ(found("北朝鮮の兵士", {"北朝鮮"}), Parts{"北朝鮮"});
  EXPECT_EQ(found("São Tomé", {"Sao Tome"}), Parts{"São Tomé"});
}

TEST(NamePlaces, LeavesCommonWordsThatOnlyLookAlike) {
  EXPECT_EQ(found("They told us that the US won, in turkey and Turkey", {"US", "Turkey"}),
            (Parts{"US", "Turkey"}));
  EXPECT_EQ(found("", {"US"}), Parts{});
  EXPECT_EQ(found("text", {}), Parts{});
  EXPECT_EQ(found("text", {""}), Parts{});
}

}  // namespace
}  // namespace dateline
