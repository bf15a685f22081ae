#include "server/cli/suggest_command.h"

#include <gtest/gtest.h>

#include "tests/support/test_index.h"
#include "tests/unit/server/cli/captured.h"

namespace dateline {
namespace {

class SuggestCommandTest : public testing::Test {
 protected:
  int run(const Parameters& parameters, const CommandLine& base = {}) {
    ServerSettings settings;
    settings.db = {index_.path().string()};
    CommandLine line = base;
    line.command = Command::kSuggest;
    line.parameters = parameters;
    const test::Captured captured;
    const int exit_code = suggest_command(settings, line);
    out_ = captured.out();
    err_ = captured.err();
    return exit_code;
  }

  test::TestIndex index_{{{"a", "Oil prices rise", "Oil is dear.", "2024-10-18", "en", "oilnews"}}};
  std::string out_;
  std::string err_;
};

TEST_F(SuggestCommandTest, PrintsALineASuggestion) {
  EXPECT_EQ(run({{"q", "oi"}}), 0);
  EXPECT_EQ(
      out_.find("word     oil  1\nsource   oilnews  1  oilnews\ntitle    Oil prices rise  2024-10-18  "), 0U)
      << out_;
  EXPECT_EQ(err_, "");
  EXPECT_EQ(run({{"q", "nothing"}}), 0);
  EXPECT_EQ(out_, "no suggestions\n");
}

TEST_F(SuggestCommandTest, PrintsJsonAsOneLine) {
  CommandLine line;
  line.wants_json = true;
  EXPECT_EQ(run({{"q", "oi"}}, line), 0);
  EXPECT_EQ(out_.find(R"({"query":"oi","completions":[{"text":"oil",)"), 0U) << out_;
  EXPECT_EQ(out_.find('\n'), out_.size() - 1);
}

TEST_F(SuggestCommandTest, ExitsTwoForAWrongValueAndOneForNoIndex) {
  EXPECT_EQ(run({{"q", "oi"}, {"limit", "0"}}), 2);
  EXPECT_EQ(err_, "dateline-server: limit: want 1..20, got '0'\n");
  ServerSettings settings;
  settings.db = {"/nonexistent"};
  const test::Captured captured;
  EXPECT_EQ(suggest_command(settings, {}), 1);
  EXPECT_EQ(captured.err().find("dateline-server: db: there is no index directory '/nonexistent'"), 0U);
}

}  // namespace
}  // namespace dateline
