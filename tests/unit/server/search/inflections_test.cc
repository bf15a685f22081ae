#include "server/search/inflections.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "indexer/schema/layout.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

class Inflections : public ::testing::Test {
 protected:
  std::string of(const std::string& term) {
    std::vector<std::string> forms = inflections(*words_, analyzer_, term, languages_);
    std::sort(forms.begin(), forms.end());
    std::string out;
    for (const std::string& form : forms) out += (out.empty() ? "" : " ") + form;
    return out;
  }

  test::TestIndex index_{{{"a", "Soldiers", "soldier soldiering happy happily happier notes note go going"},
                          {"b", "Путина", "Путину путина путин", "", "ru"},
                          {"c", "Ким", "북한군이 북한군은", "", "ko"}}};
  Xapian::Database database_{generation_at(index_.path(), 1).glass.string()};
  std::shared_ptr<const WordTable> words_ = WordTable::load(database_);
  Analyzer analyzer_;
  std::vector<std::string> languages_{"en", "ko", "ru"};
};

TEST_F(Inflections, AreTheFormsOfTheIndexWithTheSameStem) {
  EXPECT_EQ(of("soldier"), "soldier soldiering soldiers");
  EXPECT_EQ(of("soldiered"), "soldier soldiering soldiers");
  EXPECT_EQ(of("путин"), "путин путина путину");
  EXPECT_EQ(of("북한군"), "북한군");
  EXPECT_EQ(of("nothing"), "");
}

}  // namespace
}  // namespace dateline
