#include "indexer/authority/language_names.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "indexer/analysis/fold.h"

namespace dateline {
namespace {

TEST(LanguageNames, AreInOrderAndUnique) {
  std::set<std::string> names;
  std::string_view last;
  for (const LanguageName& language : language_names()) {
    EXPECT_LT(last, language.code);
    EXPECT_EQ(language.code.size(), 2U);
    EXPECT_TRUE(names.insert(fold_name(language.english)).second) << language.english;
    EXPECT_FALSE(fold_name(language.own).empty()) << language.code;
    last = language.code;
  }
  EXPECT_GE(language_names().size(), 60U);
}

TEST(FindLanguage, KnowsCodesRegionsAndNames) {
  struct Row {
    std::string text;
    std::string code;
  };
  const std::vector<Row> rows{{"ko", "ko"},         {"KO", "ko"},       {"en-GB", "en"},
                              {"zh_TW", "zh"},      {"Korean", "ko"},   {"english", "en"},
                              {"Русский", "ru"},    {"FRANÇAIS", "fr"}, {"nb", "no"},
                              {"nn-NO", "no"},      {"日本語", "ja"},   {"Bahasa Indonesia", "id"},
                              {"Tiếng Việt", "vi"}, {" uk ", "uk"}};
  for (const Row& row : rows) {
    const auto language = find_language(row.text);
    ASSERT_TRUE(language) << row.text;
    EXPECT_EQ(language->code, row.code) << row.text;
  }
  for (const char* text : {"", "xx", "eng", "Klingon", "-", "\xFF"})
    EXPECT_FALSE(find_language(text)) << text;
}

}  // namespace
}  // namespace dateline
