#include "server/api/alert_json.h"

#include <gtest/gtest.h>

#include "tests/unit/server/api/sample_feed.h"

namespace dateline {
namespace {

TEST(AlertLine, SaysWhatIsNewAndWhereItStands) {
  Hit hit = test::feed_hit("aaaaaaaaaaaaaaaaaaaa", *make_month(2024, 10));
  hit.head.title = "Oil \"rises\"\n";
  EXPECT_EQ(alert_line("oil", hit, "https://news.example"),
            R"({"search":"oil","id":"aaaaaaaaaaaaaaaaaaaa","title":"Oil \"rises\"\n",)"
            R"("url":"https://news.example/a?b=1&c=<2>","source":"Harbour & Post","sourceId":"post",)"
            R"("author":["Ann <ann@news.example>","Böb"],"date":"2024-10","datePrecision":"month",)"
            R"("date_ts":1727740800,"firstIndexed":"2025-10-09T08:53:20Z",)"
            R"("link":"https://news.example/a/aaaaaaaaaaaaaaaaaaaa"})"
            "\n");
}

TEST(AlertLine, KnowsWhatIsUnknown) {
  Hit hit;
  hit.head.id = "b";
  EXPECT_EQ(alert_line("x", hit, ""),
            R"({"search":"x","id":"b","title":"","url":null,"source":null,"sourceId":null,"author":[],)"
            R"("date":null,"datePrecision":"unknown","date_ts":null,"firstIndexed":"1970-01-01T00:00:00Z"})"
            "\n");
}

}  // namespace
}  // namespace dateline
