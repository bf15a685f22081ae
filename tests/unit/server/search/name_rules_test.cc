#include "server/search/name_rules.h"

#include <gtest/gtest.h>

#include <vector>

namespace dateline {
namespace {

struct Case {
  std::string text;
  std::size_t tokens;
  NameKey key;
  bool is_offered;
};

TEST(NameRules, TellSafeNamesFromDangerousOnes) {
  const std::vector<Case> cases{
      {"Kim Jong Un", 3, NameKey::kAnyCase, true},
      {"Trump", 1, NameKey::kAnyCase, true},
      {"NATO", 1, NameKey::kAnyCase, true},
      {"N Korea", 2, NameKey::kAnyCase, true},
      {"U.S.", 1, NameKey::kAnyCase, true},
      {"북한", 1, NameKey::kAnyCase, true},
      {"美国", 1, NameKey::kAnyCase, true},
      {"США", 1, NameKey::kAnyCase, true},
      {"РФ", 1, NameKey::kAnyCase, true},
      {"38 North", 2, NameKey::kAnyCase, true},
      {"US", 1, NameKey::kAsWritten, false},
      {"UAE", 1, NameKey::kAsWritten, false},
      {"May", 1, NameKey::kAsWritten, false},
      {"BiH", 1, NameKey::kAsWritten, false},
      {"Ли", 1, NameKey::kAsWritten, false},
      {"dpa", 1, NameKey::kNone, false},
      {"K", 1, NameKey::kNone, false},
      {"美", 1, NameKey::kNone, false},
      {"2024", 1, NameKey::kNone, false},
      {"the States", 2, NameKey::kNone, false},
      {"The Gambia", 2, NameKey::kAnyCase, true},
      {"the Gulf States", 3, NameKey::kAnyCase, true},
      {"Congo (DRC)", 2, NameKey::kAnyCase, false},
      {"Congo（DRC）", 2, NameKey::kAnyCase, false},
      {"", 0, NameKey::kNone, false},
      {"\xff\xfe", 1, NameKey::kNone, false},
  };
  for (const Case& name : cases) {
    const std::string written = name.text == "U.S." ? "U.S" : name.text.substr(0, name.text.find(' '));
    const NameShape shape{name.text, written, name.tokens};
    EXPECT_EQ(name_key(shape), name.key) << name.text;
    EXPECT_EQ(is_spelling(shape), name.is_offered) << name.text;
  }
}

TEST(NameRules, KnowACodeThatNobodyWrites) {
  EXPECT_TRUE(is_bare_code(Facet::kCountry, {"AD", "Andorra", {"AND", "Андорра"}}, 0));
  EXPECT_FALSE(is_bare_code(Facet::kCountry, {"AD", "Andorra", {"AND", "Андорра"}}, 1));
  EXPECT_FALSE(is_bare_code(Facet::kCountry, {"US", "United States", {"USA", "US", "U.S.A."}}, 0));
  const FacetValue emirates{"AE", "United Arab Emirates", {"ARE", "UAE", "U.A.E."}};
  EXPECT_TRUE(is_bare_code(Facet::kCountry, emirates, 0));
  EXPECT_FALSE(is_bare_code(Facet::kCountry, emirates, 1));
  EXPECT_FALSE(is_bare_code(Facet::kSource, {"bb", "BBC News", {"BBC"}}, 0));
  EXPECT_FALSE(is_bare_code(Facet::kCountry, {"XX", "X", {"Éire"}}, 0));
}

}  // namespace
}  // namespace dateline
