#include "server/cli/export_command.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "server/cli/query_command.h"
#include "tests/support/test_index.h"
#include "tests/unit/server/cli/captured.h"

namespace dateline {
namespace {

class ExportCommandTest : public testing::Test {
 protected:
  ExportCommandTest() {
    for (int i = 0; i < 120; ++i) {
      index_.put({"k" + std::to_string(i), "Oil " + std::to_string(i), "oil", "2024-10-18"});
    }
    index_.commit();
  }
  // Through `query`, as a person calls it.
  int run(const std::string& format, Parameters parameters) {
    ServerSettings settings;
    settings.db = {index_.path().string()};
    settings.color = "never";
    CommandLine line;
    line.command = Command::kQuery;
    line.format = format;
    line.parameters = std::move(parameters);
    const test::Captured captured;
    const int exit_code = query_command(settings, line);
    out_ = captured.out();
    err_ = captured.err();
    return exit_code;
  }

  test::TestIndex index_;
  std::string out_;
  std::string err_;
};

TEST_F(ExportCommandTest, PrintsEveryMatch) {
  EXPECT_EQ(run("csv", {{"q", "oil"}, {"sort", "date:desc"}, {"attributesToRetrieve", "title"}}), 0);
  EXPECT_EQ(out_.find("\xEF\xBB\xBFid,title\r\n"), 0U);
  EXPECT_EQ(std::count(out_.begin(), out_.end(), '\n'), 121);
  EXPECT_EQ(run("ndjson", {{"q", "oil"}}), 0);
  EXPECT_EQ(std::count(out_.begin(), out_.end(), '\n'), 121);
  EXPECT_TRUE(out_.ends_with("{\"exported\":120,\"changed\":0,\"missing\":0}\n"));
  EXPECT_EQ(err_, "");
}

TEST_F(ExportCommandTest, PrintsAsManyAsTheLimitSays) {
  const Parameters base{{"q", "oil"}, {"sort", "date:desc"}, {"attributesToRetrieve", "title"}};
  Parameters parameters = base;
  parameters.emplace_back("limit", "110");  // more than a page has
  EXPECT_EQ(run("csv", parameters), 0);
  EXPECT_EQ(std::count(out_.begin(), out_.end(), '\n'), 111);
  parameters = base;
  parameters.emplace_back("limit", "2");
  parameters.emplace_back("offset", "118");
  EXPECT_EQ(run("ndjson", parameters), 0);
  EXPECT_NE(out_.find("\"Oil 118\""), std::string::npos) << out_;
  EXPECT_TRUE(out_.ends_with("\"Oil 119\"}\n{\"exported\":2,\"changed\":0,\"missing\":0}\n")) << out_;
}

TEST_F(ExportCommandTest, StaysSilentWithoutMatchesAndSaysWhatItDidNotUnderstand) {
  EXPECT_EQ(run("ndjson", {{"q", "absent"}}), 0);
  EXPECT_EQ(out_, "{\"exported\":0,\"changed\":0,\"missing\":0}\n");
  EXPECT_EQ(err_, "");
  EXPECT_EQ(run("ndjson", {{"q", "oil \"open"}}), 0);
  EXPECT_EQ(err_.find("dateline-server: "), 0U) << err_;
}

TEST_F(ExportCommandTest, TakesTheOtherFormatsAsBefore) {
  EXPECT_EQ(run("text", {{"q", "absent"}}), 0);
  EXPECT_EQ(out_, "0 articles\n");
  EXPECT_EQ(run("json", {{"q", "oil"}}), 0);
  EXPECT_EQ(out_.find("{\"hits\":["), 0U) << out_;
}

TEST_F(ExportCommandTest, ExitsTwoForAWrongFlagAndOneForNoIndex) {
  struct Row {
    const char* format;
    Parameters parameters;
    const char* message;
  };
  const std::vector<Row> rows{
      {"xlsx", {}, "format: want text|json|csv|ndjson, got 'xlsx'"},
      {"csv", {{"limit", "0"}}, "limit: want 1..4294967295, got '0'"},
      {"csv", {{"limit", "1"}, {"limit", "2"}}, "limit: want it once, got it twice"},
      {"csv", {{"snippets", "1"}}, "an export has no parameter 'snippets'"},
      {"csv", {{"explain", "1"}}, "an export has no parameter 'explain'"},
      {"csv", {{"relax", "on"}}, "relax: want off"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(run(row.format, row.parameters), 2) << row.message;
    EXPECT_NE(err_.find(row.message), std::string::npos) << err_;
    EXPECT_EQ(out_, "");
  }
  std::filesystem::remove_all(index_.path());
  EXPECT_EQ(run("csv", {{"q", "oil"}}), 1);
  EXPECT_NE(err_.find("there is no index directory"), std::string::npos) << err_;
}

}  // namespace
}  // namespace dateline
