#include "server/cli/query_command.h"

#include <gtest/gtest.h>

#include "tests/support/test_index.h"
#include "tests/unit/server/cli/captured.h"

namespace dateline {
namespace {

class QueryCommandTest : public testing::Test {
 protected:
  int run(const CommandLine& line) {
    ServerSettings settings;
    settings.db = {index_.path().string()};
    settings.color = "never";
    const test::Captured captured;
    const int exit_code = query_command(settings, line);
    out_ = captured.out();
    err_ = captured.err();
    return exit_code;
  }

  test::TestIndex index_{{{"a", "Oil prices rise", "Oil is dear.", "2024-10-18", "en", "kcna"}}};
  std::string out_;
  std::string err_;
};

TEST_F(QueryCommandTest, PrintsHitsAsText) {
  EXPECT_EQ(run({Command::kQuery, {}, {{"q", "oil"}}, false}), 0);
  EXPECT_EQ(out_.find(" 1  *Oil* prices rise\n    2024-10-18  kcna\n"), 0U) << out_;
  EXPECT_EQ(err_, "");
}

TEST_F(QueryCommandTest, PrintsJsonAsOneLine) {
  EXPECT_EQ(run({Command::kQuery, {}, {{"q", "oil"}}, true}), 0);
  EXPECT_EQ(out_.find("{\"hits\":[{\"id\":"), 0U) << out_;
  EXPECT_EQ(out_.find('\n'), out_.size() - 1);
}

TEST_F(QueryCommandTest, CorrectsAndRelaxesOnlyWhenTold) {
  EXPECT_EQ(run({Command::kQuery, {}, {{"q", "priecs"}}, false}), 0);
  EXPECT_EQ(out_, "0 articles\n");
  EXPECT_EQ(run({Command::kQuery, {}, {{"q", "priecs"}, {"typos", "on"}}, false}), 0);
  EXPECT_NE(err_.find("prices (1 article) stands for priecs"), std::string::npos) << err_;
  EXPECT_NE(out_.find("*prices*"), std::string::npos) << out_;
  EXPECT_EQ(run({Command::kQuery, {}, {{"q", "prices absent"}, {"relax", "on"}}, false}), 0);
  EXPECT_NE(out_.find("Nearest articles"), std::string::npos) << out_;
}

TEST_F(QueryCommandTest, ExitsZeroWithoutHits) {
  EXPECT_EQ(run({Command::kQuery, {}, {{"q", "nothing"}}, false}), 0);
  EXPECT_EQ(out_, "0 articles\n");
}

TEST_F(QueryCommandTest, SaysWhatItDidNotUnderstand) {
  EXPECT_EQ(run({Command::kQuery, {}, {{"q", "oil \"prices"}}, false}), 0);
  EXPECT_EQ(err_.find("dateline-server: "), 0U) << err_;
}

TEST_F(QueryCommandTest, ExitsTwoForAWrongValueAndOneForNoIndex) {
  EXPECT_EQ(run({Command::kQuery, {}, {{"q", "oil"}, {"limit", "0"}}, false}), 2);
  EXPECT_EQ(err_, "dateline-server: limit: want 1..100, got '0'\n");
  ServerSettings settings;
  settings.db = {"/nonexistent"};
  const test::Captured captured;
  EXPECT_EQ(query_command(settings, {Command::kQuery, {}, {}, false}), 1);
  EXPECT_EQ(captured.err().find("dateline-server: db: there is no index directory '/nonexistent'"), 0U);
}

}  // namespace
}  // namespace dateline
