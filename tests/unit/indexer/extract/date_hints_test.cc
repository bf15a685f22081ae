#include "indexer/extract/date_hints.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

std::string shown(const std::optional<Date>& date) {
  return date ? iso_date(*date) : "";
}

using Rows = std::vector<std::pair<std::string, std::string>>;

TEST(DateOfUrl, NeedsAWholeDay) {
  const Rows rows{
      {"https://example.org/world/2024/10/21/troops", "2024-10-21"},
      {"https://example.org/world/2024/oct/21/troops", "2024-10-21"},
      {"https://example.org/2024/1/2/", "2024-01-02"},
      {"https://example.org/2024-10-21/troops", "2024-10-21"},
      {"https://example.org/2024/10/troops", ""},
      {"https://example.org/2024/13/21/troops", ""},
      {"https://example.org/2024/02/30/troops", ""},
      {"https://example.org/troops?d=/2024/10/21/", ""},
      {"https://example.org/12024/10/21/", ""},
      {"https://2024.example.org/", ""},
      {"", ""},
  };
  for (const auto& [url, date] : rows) EXPECT_EQ(shown(date_of_url(url)), date) << url;
}

TEST(DateOfFileName, NeedsTheDayAtItsBeginning) {
  const Rows rows{
      {"2024-10-21-troops.md", "2024-10-21"},
      {"a/b/2024-10-21.txt", "2024-10-21"},
      {"2024-10-21T05-00-troops.md", "2024-10-21"},
      {"2024-10-211.md", ""},
      {"troops-2024-10-21.md", ""},
      {"2024-10-21/troops.md", ""},
      {"2024-13-01-x.md", ""},
      {"2024-10.md", ""},
      {"", ""},
  };
  for (const auto& [path, date] : rows) EXPECT_EQ(shown(date_of_file_name(path)), date) << path;
}

TEST(DateOfDateline, NeedsAYearAndThePlace) {
  const Rows rows{
      {"SEOUL, Oct. 21, 2024 (Yonhap) -- Troops", "2024-10-21"},
      {"NEW YORK, 21 October 2024 - Troops", "2024-10-21"},
      {"SEOUL, Oct. 21 (Yonhap) -- Troops", ""},
      {"Seoul, Oct. 21, 2024 (Yonhap) -- Troops", "2024-10-21"},
      {"KYIV, Ukraine, Oct. 21, 2024 (AP) — Troops", "2024-10-21"},
      {"KYIV, Ukraine (AP) — Troops", ""},
      {"The troops came on October 21, 2024 (Monday)", ""},
      {"UNITED NATIONS, which met on Oct 21, 2024 - as", ""},
      {"", ""},
  };
  for (const auto& [text, date] : rows) EXPECT_EQ(shown(date_of_dateline(text)), date) << text;
}

TEST(DatelineLength, NeedsADateAnAgencyOrCapitals) {
  EXPECT_EQ(dateline_length("PORTLAND, Ore., Feb 26 - Red"), 22U);
  EXPECT_EQ(dateline_length("ARNHEM, the Netherlands, April 1 - Enka"), 32U);
  EXPECT_EQ(dateline_length("LONDON (Reuters) - Troops"), 6U);
  EXPECT_EQ(dateline_length("Nairobi, Kenya (AP) — Troops"), 14U);
  EXPECT_EQ(dateline_length("KYIV -- Troops"), 4U);
  EXPECT_EQ(dateline_length("Kyiv -- Troops"), 0U);
  EXPECT_EQ(dateline_length("Kyiv, the capital - Troops"), 0U);
  EXPECT_EQ(dateline_length("KYIV\n\nTroops came - at"), 0U);
  EXPECT_EQ(dateline_length("A, B, C, D, Oct. 21 - Troops"), 0U);
  EXPECT_EQ(dateline_length("Oct. 21 - Troops"), 0U);
  EXPECT_EQ(dateline_length(std::string(300, 'A') + " - Troops"), 0U);
  EXPECT_EQ(dateline_length(" - Troops"), 0U);
}

TEST(DatelineLength, CoversPlaceAndDate) {
  EXPECT_EQ(dateline_length("SEOUL, Oct. 21 (Yonhap) -- Troops"), 14U);
  EXPECT_EQ(dateline_length("SEOUL, March 3 - Troops"), 14U);
  EXPECT_EQ(dateline_length("NATO, an alliance - of"), 0U);
  EXPECT_EQ(dateline_length("Troops"), 0U);
}

TEST(IsPlausible, HoldsBetween1900AndTheDayAfterTomorrow) {
  const Day today = make_day(2025, 6, 1)->first;
  EXPECT_TRUE(is_plausible(*make_day(1900, 1, 1), today));
  EXPECT_FALSE(is_plausible(*make_day(1899, 12, 31), today));
  EXPECT_TRUE(is_plausible(*make_day(2025, 6, 3), today));
  EXPECT_FALSE(is_plausible(*make_day(2025, 6, 4), today));
}

}  // namespace
}  // namespace dateline
