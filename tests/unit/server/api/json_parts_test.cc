#include "server/api/json_parts.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace dateline {
namespace {

TEST(JsonParts, KeepsTheOrderInWhichFieldsArePut) {
  Json out = Json::object();
  put_source(out, Label{"kcna", "KCNA"});
  put_labels(out, Facet::kCountry, {{"KP", "North Korea"}});
  put_date(out, *parse_iso_date("date", "2024"));
  EXPECT_EQ(dump_json(out),
            R"({"source":"KCNA","sourceId":"kcna","country":["North Korea"],"countryCode":["KP"],)"
            R"("date":"2024","datePrecision":"year","date_ts":1704067200})");
}

TEST(JsonParts, SaysNullForWhatIsNotKnown) {
  EXPECT_TRUE(text_or_null("").is_null());
  EXPECT_EQ(text_or_null("x"), "x");
  Json out = Json::object();
  put_source(out, std::nullopt);
  put_date(out, Date{});
  EXPECT_EQ(dump_json(out),
            R"({"source":null,"sourceId":null,"date":null,"datePrecision":"unknown","date_ts":null})");
}

TEST(JsonParts, WritesCountsAndTimes) {
  EXPECT_EQ(
      dump_json(facet_values_json({{"KP", "North Korea", 3, true, false}, {"RU", "Russia", 0, false, true}})),
      R"([{"id":"KP","label":"North Korea","count":3,"selected":true},)"
      R"({"id":"RU","label":"Russia","count":0,"selected":false,"excluded":true}])");
  EXPECT_EQ(dump_json(facet_values_json({})), "[]");
  EXPECT_EQ(dump_json(milliseconds_json(0.12345678)), "0.123");
}

TEST(JsonParts, NamesTheIndex) {
  EXPECT_EQ(dump_json(index_json({"u", 3, 4, "2024-10-18T05:03:00Z"})),
            R"({"uuid":"u","revision":3,"documents":4,"lastUpdate":"2024-10-18T05:03:00Z"})");
}

}  // namespace
}  // namespace dateline
