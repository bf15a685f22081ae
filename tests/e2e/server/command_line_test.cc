// The command line of the real server: messages, exit codes, `query` in the terminal.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/e2e/server/world.h"

namespace dateline::test {
namespace {

using nlohmann::json;

class CommandLineTest : public testing::Test {
 protected:
  static void SetUpTestSuite() { world_ = std::make_unique<World>(); }
  static void TearDownTestSuite() { world_.reset(); }

  static std::string db() { return world_->db().string(); }

  static std::unique_ptr<World> world_;
};

std::unique_ptr<World> CommandLineTest::world_;

TEST_F(CommandLineTest, SaysWhatIsWrongAndExits) {
  struct Row {
    std::vector<std::string> arguments;
    int exit_code;
    std::string message;
  };
  const std::vector<Row> rows{
      {{}, 1, "there is no index directory 'dateline.db'"},
      {{"--db", ""}, 2, "db: want the index directory; give it with --db DB"},
      {{"--db", "nowhere"}, 1, "there is no index directory 'nowhere'; make one with: dateline-indexer sync"},
      {{"--db", "articles"}, 1, "'articles' holds no index; make one with: dateline-indexer sync"},
      {{"--db", db(), "--port", "65536"}, 2, "port: want 0..65535, got '65536'"},
      {{"--db", db(), "--port", "abc"}, 2, "port: want 0..65535, got 'abc'"},
      {{"--db", db(), "--prot", "1"}, 2, "--prot"},
      {{"--db", db(), "--log-level", "loud"}, 2, "log-level: want "},
      {{"--db", db(), "--port", "0", "--host", "192.0.2.1"}, 1, "cannot listen on 192.0.2.1"},
      {{"--db", db(), "--port", "0", "--web", "nowhere"}, 1, "nowhere"},
      {{"query", "oil", "--db", "nowhere"}, 1, "there is no index directory 'nowhere'"},
      {{"query", "oil", "--db", db(), "--limit", "0"}, 2, "limit: want 1..100, got '0'"},
      {{"query", "oil", "--db", db(), "--sort", "evil"},
       2,
       "sort: want relevance|date:desc|date:asc|indexed:desc, got 'evil'"},
      {{"query", "oil", "--db", db(), "--from", "2024-02-30"}, 2, "from: want a day, month or year"},
      {{"query", std::string(1025, 'a'), "--db", db()}, 2, "1024"},
  };
  for (const Row& row : rows) {
    const ProcessResult result = world_->run_server(row.arguments);
    EXPECT_EQ(result.exit_code, row.exit_code) << row.message << "\n" << result.err;
    EXPECT_NE(result.err.find(row.message), std::string::npos) << row.message << "\n" << result.err;
    EXPECT_EQ(result.out, "") << row.message;
  }
}

TEST_F(CommandLineTest, SaysThatAPortIsInUse) {
  World other;
  other.serve();
  const std::string port = std::to_string(other.port());
  const ProcessResult result = other.run_server({"--db", other.db().string(), "--port", port});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_NE(result.err.find("port " + port + " on 127.0.0.1 is in use; give another with --port"),
            std::string::npos)
      << result.err;
}

TEST_F(CommandLineTest, AnswersAQueryInTheTerminal) {
  const ProcessResult result = world_->run_server({"query", "oil prices", "--db", db(), "--limit", "1"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(
      result.out.find(" 1  *Oil* *prices* rise after the harbour strike\n    2024-10-18  Harbour Post\n"), 0U)
      << result.out;
  EXPECT_NE(result.out.find("\n1 article\nsource: Harbour Post 1\n"), std::string::npos) << result.out;
  const ProcessResult bold = world_->run_server({"query", "oil", "--db", db(), "--color", "always"});
  EXPECT_NE(bold.out.find("\x1b[1mOil\x1b[0m"), std::string::npos) << bold.out;
}

TEST_F(CommandLineTest, ExitsZeroWithoutHits) {
  const ProcessResult result = world_->run_server({"query", "unheardof", "--db", db()});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(result.out, "0 articles\n");
}

TEST_F(CommandLineTest, PrintsTheJsonOfHttp) {
  World world;
  world.serve();
  json served = json::parse(get(world.port(), "/api/v1/search?q=oil&limit=2&source=Harbour+Post").body);
  const ProcessResult result = world.run_server(
      {"query", "oil", "--db", world.db().string(), "--json", "--limit", "2", "--source", "Harbour Post"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  json printed = json::parse(result.out);
  EXPECT_EQ(printed["totalHits"], 1);
  served.erase("processingTimeMs");
  printed.erase("processingTimeMs");
  EXPECT_EQ(printed, served);
}

TEST_F(CommandLineTest, ShowsHelpVersionAndConfiguration) {
  EXPECT_EQ(world_->run_server({"--help"}).out.find("Examples:"), 0U);
  EXPECT_EQ(world_->run_server({"--version"}).out.find("dateline-server "), 0U);
  const ProcessResult config = world_->run_server({"--show-config", "--port", "9"});
  EXPECT_EQ(config.exit_code, 0);
  EXPECT_NE(config.out.find("port = 9  (flag)\n"), std::string::npos) << config.out;
}

}  // namespace
}  // namespace dateline::test
