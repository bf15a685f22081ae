#include "server/api/export_columns.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(ExportAttributes, AreThoseOfAHitAndTheSummary) {
  EXPECT_EQ(export_attributes(),
            (std::vector<std::string>{"id", "title", "url", "source", "author", "date", "person", "country",
                                      "language", "summary", "body"}));
}

TEST(WantsAttribute, TakesAllButTheBodyUnlessChosen) {
  EXPECT_TRUE(wants_attribute({}, "summary"));
  EXPECT_FALSE(wants_attribute({}, "body"));
  EXPECT_TRUE(wants_attribute({"body"}, "body"));
  EXPECT_FALSE(wants_attribute({"body"}, "title"));
}

}  // namespace
}  // namespace dateline
