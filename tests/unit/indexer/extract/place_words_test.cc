#include <gtest/gtest.h>

#include "indexer/extract/name_words.h"
#include "tests/unit/indexer/extract/word_list_check.h"

namespace dateline {
namespace {

TEST(PlaceWords, AreFoldedSortedAndSingle) {
  for (const std::string_view list : {place_names(), place_openers(), thing_heads(), soft_heads()}) {
    EXPECT_EQ(word_list_fault(list), "");
  }
}

TEST(PlaceWords, KeepFamilyNamesOutOfTheHeadsThatForbidOne) {
  for (const char* name : {"bush", "park", "hill", "brooks"})
    EXPECT_EQ(word_traits(name) & kThingHead, 0U) << name;
}

}  // namespace
}  // namespace dateline
