#include "server/api/export_ndjson.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "server/api/export_columns.h"

namespace dateline {
namespace {

using nlohmann::json;

TEST(NdjsonRow, HasTheFieldsOfAHitOnOneLine) {
  Hit hit;
  hit.head.id = "abc";
  hit.head.title = "Line\none \"=\" \xE2\x80\xA8 \xEA\xB9\x80";
  hit.head.author = {"Ada Example"};
  hit.head.date = *parse_iso_date("date", "2024-10");
  hit.source = Label{"nato", "NATO"};
  hit.person = {{"kim", "Kim Jong Un"}};
  hit.body = "Body.";
  const std::string line = ndjson_row(hit, {});
  EXPECT_EQ(line.find('\n'), line.size() - 1);
  EXPECT_EQ(json::parse(line), json({{"id", "abc"},
                                     {"title", hit.head.title},
                                     {"url", nullptr},
                                     {"source", "NATO"},
                                     {"sourceId", "nato"},
                                     {"author", {"Ada Example"}},
                                     {"date", "2024-10"},
                                     {"datePrecision", "month"},
                                     {"date_ts", 1727740800},
                                     {"person", {"Kim Jong Un"}},
                                     {"personId", {"kim"}},
                                     {"country", json::array()},
                                     {"countryCode", json::array()},
                                     {"language", nullptr},
                                     {"summary", nullptr}}));
  EXPECT_EQ(ndjson_row(hit, {"body"}), "{\"id\":\"abc\",\"body\":\"Body.\"}\n");
  EXPECT_EQ(json::parse(ndjson_row(hit, export_attributes())).size(), 16U);
}

TEST(NdjsonRow, NeverThrowsOnForeignBytes) {
  Hit hit;
  hit.head.title = std::string("\xff\0", 2);
  EXPECT_EQ(ndjson_row(hit, {"title"}), "{\"id\":\"\",\"title\":\"\xEF\xBF\xBD\\u0000\"}\n");
}

TEST(NdjsonEnd, SaysWhatBecameOfTheRows) {
  EXPECT_EQ(ndjson_end({5, 2, 1}), "{\"exported\":5,\"changed\":2,\"missing\":1}\n");
}

}  // namespace
}  // namespace dateline
