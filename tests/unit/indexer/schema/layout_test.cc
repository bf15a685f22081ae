#include "indexer/schema/layout.h"

#include <gtest/gtest.h>

#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

class Layout : public testing::Test {
 protected:
  void point_to(const std::string& text) const { folder_.write(kCurrentFile, text); }

  test::TempFolder folder_;
  const std::filesystem::path& db_ = folder_.path();
};

TEST(GenerationName, ReadsBackAndRefusesOtherTexts) {
  EXPECT_EQ(generation_name(7), "gen-000007");
  EXPECT_EQ(*generation_number("gen-000007"), 7U);
  EXPECT_EQ(*generation_number(generation_name(12345678)), 12345678U);
  for (const std::string_view wrong :
       {"", "gen-", "gen-7", "gen-00000x", "../etc", "gen-000007/..", "GEN-000007"}) {
    EXPECT_FALSE(generation_number(wrong)) << wrong;
  }
}

TEST_F(Layout, FollowsThePointer) {
  std::filesystem::create_directories(db_ / "gen-000003" / "glass");
  point_to("gen-000003\n");
  const auto generation = current_generation(db_);
  ASSERT_TRUE(generation) << generation.error().message;
  EXPECT_EQ(generation->number, 3U);
  EXPECT_EQ(generation->glass, db_ / "gen-000003" / "glass");
}

TEST_F(Layout, SaysWhatIsMissing) {
  EXPECT_NE(current_generation(db_ / "none").error().message.find("there is no index directory"),
            std::string::npos);
  EXPECT_NE(current_generation(db_).error().message.find("holds no index"), std::string::npos);
  point_to("");
  EXPECT_NE(current_generation(db_).error().message.find("holds no index"), std::string::npos);
  point_to("../../etc\n");
  EXPECT_NE(current_generation(db_).error().message.find("want a generation's name"), std::string::npos);
  point_to("gen-000009\n");
  EXPECT_NE(current_generation(db_).error().message.find("points to gen-000009"), std::string::npos);
}

}  // namespace
}  // namespace dateline
