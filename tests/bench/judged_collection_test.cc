#include "tests/bench/judged_collection.h"

#include <gtest/gtest.h>

#include "tests/support/temp_folder.h"

namespace dateline::bench {
namespace {

class JudgedCollection : public ::testing::Test {
 protected:
  std::filesystem::path write(const std::string& text) { return folder_.write("collection", text); }

 private:
  test::TempFolder folder_;
};

TEST_F(JudgedCollection, ReadsQueriesInOrder) {
  const auto queries = read_queries(write("7\toil prices\r\n\n3\tgold\tand silver\n"));
  ASSERT_TRUE(queries);
  ASSERT_EQ(queries->size(), 2U);
  EXPECT_EQ((*queries)[0], (std::pair<std::string, std::string>("7", "oil prices")));
  EXPECT_EQ((*queries)[1].second, "gold\tand silver");
}

TEST_F(JudgedCollection, ReadsBothShapesOfJudgments) {
  const auto judgments = read_judgments(write("query\tarticle\tgrade\n1\ta\t2\n1 0 b 0\n2\ta\t1\n"));
  ASSERT_TRUE(judgments);
  EXPECT_EQ(judgments->at("1"), (Grades{{"a", 2}, {"b", 0}}));
  EXPECT_EQ(judgments->at("2"), (Grades{{"a", 1}}));
}

TEST_F(JudgedCollection, NamesTheLineThatIsWrong) {
  EXPECT_NE(read_queries(write("1\ta\nno tab\n")).error().message.find("line 2: want ID"), std::string::npos);
  EXPECT_NE(read_judgments(write("1 a 1\n1 a x\n")).error().message.find("line 2: want QUERY"),
            std::string::npos);
  EXPECT_FALSE(read_queries("/nonexistent/queries"));
}

}  // namespace
}  // namespace dateline::bench
