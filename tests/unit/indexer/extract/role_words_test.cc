#include <gtest/gtest.h>

#include "indexer/extract/name_words.h"
#include "tests/unit/indexer/extract/word_list_check.h"

namespace dateline {
namespace {

TEST(RoleWords, AreFoldedSortedAndSingle) {
  for (const std::string_view list :
       {roles(), sure_titles(), honorifics(), stop_words(), common_words(), speech_verbs(), life_verbs()}) {
    EXPECT_EQ(word_list_fault(list), "");
  }
}

TEST(RoleWords, EverySureTitleIsARoleOrAnHonorific) {
  for (const char* title : {"mr", "president", "gen", "spokeswoman", "king"}) {
    EXPECT_NE(word_traits(title) & kSureTitle, 0U) << title;
    EXPECT_NE(word_traits(title) & (kRole | kHonorific), 0U) << title;
  }
}

}  // namespace
}  // namespace dateline
