#include "server/api/facet_json.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(FacetJson, WritesTheWholeContract) {
  FacetParameters parameters;
  parameters.request.text = "oil";
  parameters.options = {Facet::kPerson, "kim \xff", 2, 10};
  FacetValuesResponse response;
  response.total = 4;
  response.values = {{"kim-jong-un", "Kim Jong Un", 11, true, false}, {"kim-il", "Kim Il", 3, false, true}};
  response.index = {"u", 17, 512, "2024-10-18T05:03:00Z"};
  response.milliseconds = 1.23456;
  EXPECT_EQ(facet_json(parameters, response),
            R"({"facet":"person","facetQuery":"kim )"
            "\xEF\xBF\xBD"
            R"(","query":"oil","total":4,"offset":2,"facetLimit":10,"values":[)"
            R"({"id":"kim-jong-un","label":"Kim Jong Un","count":11,"selected":true},)"
            R"({"id":"kim-il","label":"Kim Il","count":3,"selected":false,"excluded":true}],)"
            R"("processingTimeMs":1.235,"index":{"uuid":"u","revision":17,"documents":512,)"
            R"("lastUpdate":"2024-10-18T05:03:00Z"}})");
}

}  // namespace
}  // namespace dateline
