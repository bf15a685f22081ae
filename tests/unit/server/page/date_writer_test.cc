#include "server/page/date_writer.h"

#include <gtest/gtest.h>
#include <unicode/dtptngen.h>
#include <unicode/locid.h>
#include <unicode/smpdtfmt.h>

#include <memory>

namespace dateline {
namespace {

DateWriter writer(const std::string& locale) {
  return {locale, NumberWriter(locale)};
}

Day day_of(int year, unsigned month, unsigned day) {
  return make_day(year, month, day)->first;
}

TEST(DateWriter, WritesEachFormAsTheLocaleDoes) {
  const Day day = day_of(2024, 10, 28);
  const struct {
    const char* locale;
    DateForm form;
    const char* text;
  } rows[] = {
      {"en-GB", DateForm::kDay, "28 Oct 2024"},
      {"en-GB", DateForm::kLongDay, "Monday, 28 October 2024"},
      {"en-GB", DateForm::kMonth, "Oct 2024"},
      {"en-GB", DateForm::kLongMonth, "October 2024"},
      {"en-GB", DateForm::kYear, "2024"},
      {"en-GB", DateForm::kDayOfYear, "28 Oct"},
      {"en-GB", DateForm::kMonthName, "Oct"},
      {"en-US", DateForm::kDay, "Oct 28, 2024"},
      {"de", DateForm::kLongDay, "Montag, 28. Oktober 2024"},
      {"ru", DateForm::kLongMonth, "октябрь 2024\u202Fг."},
      {"ja", DateForm::kDay, "2024年10月28日"},
      {"ar-EG", DateForm::kYear, "٢٠٢٤"},
  };
  for (const auto& row : rows) EXPECT_EQ(writer(row.locale).write(row.form, day), row.text) << row.locale;
}

// What ICU's own formatter makes of the same pattern.
std::string by_icu(const icu::Locale& locale, const char* skeleton, Day day) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::DateTimePatternGenerator> generator(
      icu::DateTimePatternGenerator::createInstance(locale, status));
  icu::SimpleDateFormat format(generator->getBestPattern(skeleton, status), locale, status);
  format.adoptTimeZone(icu::TimeZone::createTimeZone("UTC"));
  icu::UnicodeString text;
  std::string out;
  return format.format(static_cast<UDate>(day.time_since_epoch().count()) * 86'400'000.0, text)
      .toUTF8String(out);
}

TEST(DateWriter, AgreesWithIcuInEveryLanguage) {
  std::int32_t count = 0;
  const icu::Locale* all = icu::Locale::getAvailableLocales(count);
  ASSERT_GT(count, 100);
  for (std::int32_t i = 0; i < count; ++i) {
    icu::Locale locale = all[i];
    if (std::string(locale.getCountry()).size() == 2 && std::string(locale.getLanguage()) != "en") continue;
    UErrorCode status = U_ZERO_ERROR;
    const auto tag = locale.toLanguageTag<std::string>(status);
    locale.setKeywordValue("calendar", "gregorian", status);
    const DateWriter ours = writer(tag);
    for (const Day day : {day_of(2024, 9, 3), day_of(1999, 11, 30)}) {
      EXPECT_EQ(ours.write(DateForm::kDay, day), by_icu(locale, "yMMMd", day)) << tag;
      EXPECT_EQ(ours.write(DateForm::kLongDay, day), by_icu(locale, "yMMMMEEEEd", day)) << tag;
      EXPECT_EQ(ours.write(DateForm::kMonth, day), by_icu(locale, "yMMM", day)) << tag;
      EXPECT_EQ(ours.write(DateForm::kLongMonth, day), by_icu(locale, "yMMMM", day)) << tag;
      EXPECT_EQ(ours.write(DateForm::kYear, day), by_icu(locale, "y", day)) << tag;
      EXPECT_EQ(ours.write(DateForm::kDayOfYear, day), by_icu(locale, "MMMd", day)) << tag;
      EXPECT_EQ(ours.write(DateForm::kMonthName, day), by_icu(locale, "LLL", day)) << tag;
    }
  }
}

}  // namespace
}  // namespace dateline
