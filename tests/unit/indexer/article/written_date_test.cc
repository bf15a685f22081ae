#include "indexer/article/written_date.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

std::string read(std::string_view text) {
  const auto date = parse_written_date("date", text);
  if (!date.ok()) return "error";
  return date->instant ? iso_date(*date) + " " + iso_instant(*date->instant) : iso_date(*date);
}

TEST(ParseWrittenDate, ReadsWhatPeopleAndFeedsWrite) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"2024-10-21", "2024-10-21"},
      {"2024-10", "2024-10"},
      {"2024", "2024"},
      {"2024-10-21T05:00:00+09:00", "2024-10-21 2024-10-20T20:00:00Z"},
      {"2024-10-21 05:00:00 +0900", "2024-10-21 2024-10-20T20:00:00Z"},
      {"Mon, 21 Oct 2024 05:00:00 +0900", "2024-10-21 2024-10-20T20:00:00Z"},
      {"Mon, 21 Oct 2024 05:00 GMT", "2024-10-21 2024-10-21T05:00:00Z"},
      {"21 Oct 2024 05:00:00 EST (Eastern)", "2024-10-21 2024-10-21T10:00:00Z"},
      {"21 October 2024", "2024-10-21"},
      {"Monday, 21 October 2024", "2024-10-21"},
      {"October 21, 2024", "2024-10-21"},
      {"Oct. 21, 2024 at 14:30", "2024-10-21 2024-10-21T14:30:00Z"},
      {"Sept. 1st, 2024", "2024-09-01"},
      {"October 2024", "2024-10"},
      {"2024/10/21", "2024-10-21"},
      {"2024/10/21 09:30", "2024-10-21 2024-10-21T09:30:00Z"},
      {"21.10.2024", "2024-10-21"},
      {"21/10/2024", "2024-10-21"},
      {"10/21/2024", "2024-10-21"},
      {"2024년 10월 21일", "2024-10-21"},
      {"2024年10月21日", "2024-10-21"},
      {"  2024-10-21\n", "2024-10-21"},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(read(text), expected) << text;
}

TEST(ParseWrittenDate, NeverGuesses) {
  for (const char* text :
       {"", "soon", "3/4/2024", "1729468800", "31 June 2024", "2024-13-01", "21 Octember 2024", "Monday",
        "21 Oct", "21 Oct 24", "Oct 21 2024 25:00", "2024-10-21T05:00:00+24:00",
        "21 October 2024 or later perhaps", "2024/10/21/22", "may", "0/0/2024", "99999"}) {
    EXPECT_EQ(read(text), "error") << text;
  }
  EXPECT_EQ(parse_written_date("pubdate", "soon").error().message,
            "pubdate: want a date such as 2024-10-18, 2024-10 or 2024, got 'soon'");
}

TEST(MonthOfName, KnowsNamesAndAbbreviations) {
  const std::vector<std::pair<std::string, unsigned>> cases{{"January", 1}, {"feb", 2},   {"Sept.", 9},
                                                            {"SEP", 9},     {"dec.", 12}, {"may", 5},
                                                            {"ma", 0},      {"octo", 0},  {"", 0}};
  for (const auto& [word, month] : cases) EXPECT_EQ(month_of_name(word), month) << word;
}

}  // namespace
}  // namespace dateline
