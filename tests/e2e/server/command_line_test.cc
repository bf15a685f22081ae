// The command line of the real server: messages, exit codes, `query` in the terminal. Command rows C9, C10
// and C12 are tests of their own here; a reader that goes (C7) is one of export_test.cc.
#include <gtest/gtest.h>

#include <xapian.h>

#include <nlohmann/json.hpp>

#include "tests/e2e/server/command_rows.h"
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
  for (const CommandRow& row : command_rows()) {
    SCOPED_TRACE(std::string(row.id) + " " + row.name);
    const ProcessResult result = world_->run_server(row.arguments);
    EXPECT_EQ(result.exit_code, row.exit_code) << result.err;
    EXPECT_NE(result.err.find(row.message), std::string::npos) << row.message << "\n" << result.err;
    EXPECT_EQ(result.err.find('\x1b'), std::string::npos);
    EXPECT_EQ(result.out, "");
  }
}

TEST_F(CommandLineTest, RefusesAnIndexOfANewerProgram) {
  const World world;
  Xapian::WritableDatabase database((world.db() / "gen-000001/glass").string());
  database.set_metadata("schema", "99");
  database.commit();
  for (const std::vector<std::string>& words :
       std::vector<std::vector<std::string>>{{"--port", "0"}, {"query", "oil"}}) {
    std::vector<std::string> all = words;
    all.insert(all.end(), {"--db", world.db().string()});
    const ProcessResult result = world.run_server(all);
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_NE(result.err.find("schema: the index is version 99, this program reads "), std::string::npos)
        << result.err;
  }
}

TEST_F(CommandLineTest, IsTheSameInEverySurrounding) {
  ProcessSpec spec = world_->server_spec({"query", "oil", "--db", db()});
  const ProcessResult plain = run_process(spec);
  spec.environment = {{"HOME", ""}, {"LC_ALL", "C"}, {"TZ", "Pacific/Kiritimati"}};
  const ProcessResult odd = run_process(spec);
  EXPECT_EQ(odd.exit_code, 0);
  EXPECT_EQ(odd.out, plain.out);
  EXPECT_EQ(odd.err, plain.err);
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
