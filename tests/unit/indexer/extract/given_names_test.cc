#include <gtest/gtest.h>

#include "indexer/extract/name_words.h"
#include "tests/unit/indexer/extract/word_list_check.h"

namespace dateline {
namespace {

TEST(GivenNames, AreFoldedSortedAndSingle) {
  for (const std::string_view list : {given_names(), uncertain_given_names(), family_names()}) {
    EXPECT_EQ(word_list_fault(list), "");
  }
}

TEST(GivenNames, LeaveOutWhatBeginsAnEnglishSentence) {
  for (const char* word : {"the", "said", "german", "in"})
    EXPECT_EQ(word_traits(word) & kAnyGivenName, 0U) << word;
}

}  // namespace
}  // namespace dateline
