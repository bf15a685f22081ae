#include "indexer/article/month_names.h"

#include <gtest/gtest.h>

#include "indexer/analysis/fold.h"

namespace dateline {
namespace {

unsigned month(std::string_view word, std::string_view next = "", std::string_view language = "") {
  const auto found = month_named(fold(word), fold(next), language);
  return found ? found->month : 0;
}

TEST(MonthNamed, KnowsNamesShortFormsAndEndings) {
  EXPECT_EQ(month("October"), 10U);
  EXPECT_EQ(month("oct"), 10U);
  EXPECT_EQ(month("MÄRZ"), 3U);
  EXPECT_EQ(month("août"), 8U);
  EXPECT_EQ(month("urriaren"), 10U) << "Basque with its ending";
  EXPECT_EQ(month("באוקטובר"), 10U);
  EXPECT_EQ(month("octopus"), 0U);
  EXPECT_EQ(month(""), 0U);
  EXPECT_EQ(month("mayor"), 0U);
}

TEST(MonthNamed, ReadsNamesOfTwoWords) {
  const auto found = month_named(fold("تشرين"), fold("الأول"), "ar");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->month, 10U);
  EXPECT_EQ(found->words, 2U);
  EXPECT_EQ(month("تشرين", "الثاني"), 11U);
}

TEST(MonthNamed, TellsCalendarsAndLanguagesApart) {
  EXPECT_EQ(month_named(fold("مهر"), "", "fa")->calendar, Calendar::kPersian);
  EXPECT_EQ(month_named(fold("رمضان"), "", "ar")->calendar, Calendar::kIslamic);
  EXPECT_EQ(month("listopada", "", "hr"), 10U);
  EXPECT_EQ(month("listopada", "", "pl"), 11U);
}

}  // namespace
}  // namespace dateline
