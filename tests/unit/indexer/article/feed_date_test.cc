#include "indexer/article/feed_date.h"

#include <gtest/gtest.h>

#include "indexer/article/written_date.h"

namespace dateline {
namespace {

std::string read(std::string_view text) {
  const auto date = parse_written_date("date", mended_feed_date(text));
  if (!date.ok()) return "error";
  return date->instant ? iso_date(*date) + " " + iso_instant(*date->instant) : iso_date(*date);
}

TEST(MendedFeedDate, ReadsTheUsualViolations) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"Mon, 21 Oct 2024 05:00:00 +0900", "2024-10-21 2024-10-20T20:00:00Z"},
      {"Mon, 21 Oct 24 05:00:00 GMT", "2024-10-21 2024-10-21T05:00:00Z"},
      {"21 Oct 98 05:00:00 GMT", "1998-10-21 1998-10-21T05:00:00Z"},
      {"Mon,21 Oct 2024 5:00:00 GMT", "2024-10-21 2024-10-21T05:00:00Z"},
      {"Mon, 21 Oct 2024 05:00:00 GMT+0900", "2024-10-21 2024-10-20T20:00:00Z"},
      {"Mon, 21 Oct 2024 05:00:00 UTC+2", "2024-10-21 2024-10-21T03:00:00Z"},
      {"Mon, 21 Oct 2024 05:00:00 +02", "2024-10-21 2024-10-21T03:00:00Z"},
      {"Mon, 21 Oct 2024 05:00:00 +0200 (CEST)", "2024-10-21 2024-10-21T03:00:00Z"},
      {"Montag, 21 October 2024 05:00:00 EST", "2024-10-21 2024-10-21T10:00:00Z"},
      {"Tue, 21 Oct 2024", "2024-10-21"},
      {" Mon, 21 Oct 2024\n 05:00:00 Z ", "2024-10-21 2024-10-21T05:00:00Z"},
      {"2024-10-21T05:00:00.123+09:00", "2024-10-21 2024-10-20T20:00:00Z"},
      {"2024-10-21 05:00:00", "2024-10-21 2024-10-21T05:00:00Z"},
      {"October 21, 2024", "2024-10-21"},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(read(text), expected) << text;
}

TEST(MendedFeedDate, LeavesTheRestAsItIs) {
  for (const char* text : {"", "yesterday", "Mon, 31 Jun 2024 05:00:00 GMT", "1729468800", "21 Oct",
                           "3/4/2024", "21 Oct 124 05:00:00 GMT", "21 Oct 2024 25:00:00 GMT"}) {
    EXPECT_EQ(read(text), "error") << text;
  }
}

}  // namespace
}  // namespace dateline
