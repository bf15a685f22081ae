#include "server/api/export_csv.h"

#include <gtest/gtest.h>

#include "server/api/export_columns.h"

namespace dateline {
namespace {

Hit full_hit() {
  Hit hit;
  hit.head.id = "abc";
  hit.head.title = "=Oil, \"dear\"";
  hit.head.summary = "Two\nlines";
  hit.head.url = "https://example.org/a?b=c";
  hit.head.author = {"Ada Example", "Bo; Sample"};
  hit.head.date = *parse_iso_date("date", "1969-12-31");
  hit.head.language = "ko";
  hit.source = Label{"nato", "NATO"};
  hit.person = {{"kim", "\xEA\xB9\x80\xEC\xA0\x95\xEC\x9D\x80"}, {"putin", "Vladimir Putin"}};
  hit.country = {{"KP", "North Korea"}};
  hit.body = "Body.";
  return hit;
}

TEST(CsvHead, NamesTheColumnsBehindAByteOrderMark) {
  EXPECT_EQ(csv_head({}),
            "\xEF\xBB\xBFid,title,url,source,sourceId,author,date,datePrecision,date_ts,person,personId,"
            "country,countryCode,language,summary\r\n");
  EXPECT_EQ(csv_head({"body", "title"}), "\xEF\xBB\xBFid,title,body\r\n");
  EXPECT_EQ(csv_head({"date"}), "\xEF\xBB\xBFid,date,datePrecision,date_ts\r\n");
}

TEST(CsvRow, HasACellForEachColumn) {
  EXPECT_EQ(csv_row(full_hit(), {}),
            "abc,\"'=Oil, \"\"dear\"\"\",https://example.org/a?b=c,NATO,nato,\"Ada Example; Bo; Sample\","
            "1969-12-31,day,-86400,\"\xEA\xB9\x80\xEC\xA0\x95\xEC\x9D\x80; Vladimir Putin\",\"kim; putin\","
            "North Korea,KP,ko,\"Two\nlines\"\r\n");
  EXPECT_EQ(csv_row(full_hit(), {"body"}), "abc,Body.\r\n");
}

TEST(CsvRow, LeavesUnknownCellsEmpty) {
  Hit hit;
  hit.head.id = "abc";
  EXPECT_EQ(csv_row(hit, {}), "abc,,,,,,,unknown,,,,,,,\r\n");
  EXPECT_EQ(csv_row(hit, export_attributes()), "abc,,,,,,,unknown,,,,,,,,\r\n");
}

}  // namespace
}  // namespace dateline
