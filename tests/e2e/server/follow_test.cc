// Following searches with the real programs: alert beside an indexer that writes, and tables by matrix.
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <thread>

#include "tests/e2e/server/world.h"

namespace dateline::test {
namespace {

using nlohmann::json;

class AlertTest : public testing::Test {
 protected:
  AlertTest() { folder_.write("searches.txt", "# followed\noil: q=oil\nall: /?page=2\n"); }

  std::vector<std::string> arguments(const std::vector<std::string>& more = {}) const {
    std::vector<std::string> all{"alert",   (folder_ / "searches.txt").string(), "--db", world_.db().string(),
                                 "--state", (folder_ / "state").string()};
    all.insert(all.end(), more.begin(), more.end());
    return all;
  }
  // What a run told of a search: titles.
  static std::vector<std::string> titles(const std::string& out, const std::string& search) {
    std::vector<std::string> found;
    std::istringstream lines(out);
    for (std::string line; std::getline(lines, line);) {
      const json article = json::parse(line);
      if (article.at("search") == search) found.push_back(article.at("title"));
    }
    return found;
  }
  std::string state() const {
    std::ifstream in(folder_ / "state");
    std::ostringstream text;
    text << in.rdbuf();
    return std::move(text).str();
  }

  World world_;
  TempFolder folder_;
};

TEST_F(AlertTest, TellsWhatASyncBrought) {
  using Titles = std::vector<std::string>;
  const ProcessResult first = world_.run_server(arguments());
  EXPECT_EQ(first.exit_code, 0) << first.err;
  EXPECT_EQ(first.out, "");
  EXPECT_NE(first.err.find("oil: first run, 2 articles taken as seen"), std::string::npos) << first.err;
  world_.write("pump.md", "---\ntitle: Oil pumps\nsource: Harbour Post\n---\nOil.\n");
  world_.write("peas.md", "---\ntitle: Peas\n---\nGreen.\n");
  world_.sync();
  const ProcessResult second = world_.run_server(arguments({"--public-url", "https://news.example/"}));
  EXPECT_EQ(second.exit_code, 0) << second.err;
  EXPECT_EQ(titles(second.out, "oil"), Titles{"Oil pumps"});
  EXPECT_EQ(titles(second.out, "all").size(), 2U);
  EXPECT_NE(second.out.find("\"link\":\"https://news.example/a/"), std::string::npos) << second.out;
  EXPECT_EQ(world_.run_server(arguments()).out, "");
}

TEST_F(AlertTest, LosesNothingToAReaderThatGoes) {
  EXPECT_EQ(world_.run_server(arguments()).exit_code, 0);
  const std::string before = state();
  world_.write("pump.md", "---\ntitle: Oil pumps\n---\nOil.\n");
  world_.sync();
  const auto process = world_.start_server(arguments());
  process->close_output();
  const ProcessResult gone = process->wait();
  EXPECT_EQ(gone.exit_code, 1);
  EXPECT_NE(gone.err.find("the state stays as it was"), std::string::npos) << gone.err;
  EXPECT_EQ(state(), before);
  EXPECT_EQ(titles(world_.run_server(arguments()).out, "oil"), std::vector<std::string>{"Oil pumps"});
}

TEST_F(AlertTest, LosesNothingWhenItIsKilled) {
  EXPECT_EQ(world_.run_server(arguments()).exit_code, 0);
  const std::string before = state();
  constexpr int kArticles = 1500;  // more than a pipe holds, so that it is killed in the midst
  std::string lines;
  for (int at = 0; at < kArticles; ++at) {
    lines += json{{"id", "k" + std::to_string(at)}, {"title", "Oil #" + std::to_string(at)}, {"body", "Oil."}}
                 .dump() +
             "\n";
  }
  world_.write("many.ndjson", lines);
  world_.sync();
  const auto process = world_.start_server(arguments());
  EXPECT_TRUE(process->wait_for_line("\"search\":\"oil\""));
  process->send(SIGKILL);
  EXPECT_EQ(process->wait().signal, SIGKILL);
  EXPECT_EQ(state(), before);
  const auto told = titles(world_.run_server(arguments()).out, "oil");
  // So many make another generation, and what was there in the same second may be told once more.
  EXPECT_EQ(std::count_if(told.begin(), told.end(),
                          [](const std::string& title) { return title.starts_with("Oil #"); }),
            kArticles);
  EXPECT_EQ(world_.run_server(arguments()).out, "");
}

TEST_F(AlertTest, LosesNothingToAFullDisk) {
  EXPECT_EQ(world_.run_server(arguments()).exit_code, 0);
  const std::string before = state();
  world_.write("pump.md", "---\ntitle: Oil pumps\n---\nOil.\n");
  world_.sync();
  ProcessSpec spec;
  spec.arguments = {"/bin/sh", "-c", "exec \"$0\" \"$@\" > /dev/full", DATELINE_SERVER};
  const auto rest = arguments();
  spec.arguments.insert(spec.arguments.end(), rest.begin(), rest.end());
  const ProcessResult full = run_process(spec);
  EXPECT_EQ(full.exit_code, 1);
  EXPECT_NE(full.err.find("No space left on device; the state stays as it was"), std::string::npos)
      << full.err;
  EXPECT_EQ(state(), before);
  EXPECT_EQ(titles(world_.run_server(arguments()).out, "oil"), std::vector<std::string>{"Oil pumps"});
}

TEST_F(AlertTest, TellsEachArticleOnceWhileTheIndexIsWritten) {
  EXPECT_EQ(world_.run_server(arguments()).exit_code, 0);
  constexpr int kSyncs = 8;
  std::atomic<bool> is_done{false};
  std::jthread writer([&] {
    for (int at = 0; at < kSyncs; ++at) {
      for (int file = 0; file < 3; ++file) {
        const std::string name = std::to_string(at) + "-" + std::to_string(file);
        world_.write("n" + name + ".md", "---\ntitle: Oil " + name + "\n---\nOil.\n");
      }
      world_.sync();
    }
    is_done = true;
  });
  std::vector<std::string> told;
  for (bool is_last = false; !is_last;) {
    is_last = is_done;  // one more look after the last commit
    const ProcessResult result = world_.run_server(arguments());
    ASSERT_EQ(result.exit_code, 0) << result.err;
    const auto found = titles(result.out, "oil");
    told.insert(told.end(), found.begin(), found.end());
  }
  writer.join();
  std::vector<std::string> wanted;
  for (int at = 0; at < kSyncs; ++at) {
    for (int file = 0; file < 3; ++file)
      wanted.push_back("Oil " + std::to_string(at) + "-" + std::to_string(file));
  }
  std::sort(told.begin(), told.end());
  EXPECT_EQ(told, wanted);
}

TEST(Matrix, CountsAListFromStandardInput) {
  const World world;
  const ProcessResult table = world.run_server({"matrix", "-", "--by", "source", "--db", world.db().string()},
                                               "oil\nbridge OR garden\n");
  EXPECT_EQ(table.exit_code, 0) << table.err;
  EXPECT_EQ(table.out,
            "\xEF\xBB\xBFquery,total,Valley Gazette,Harbour Post\r\noil,2,1,1\r\nbridge OR garden,2,2,0\r\n");
  const ProcessResult months = world.run_server(
      {"matrix", "-", "--by", "month", "--db", world.db().string(), "--format", "ndjson"}, "oil\n");
  EXPECT_EQ(json::parse(months.out),
            json::parse(R"({"query":"oil","total":2,"month":[{"id":"2024-10","count":1},)"
                        R"({"id":"2024-11","count":1}],"undated":0,"inexact":0})"));
  EXPECT_EQ(
      world.run_server({"matrix", "-", "--by", "month", "--db", world.db().string()}, std::string(1025, 'a'))
          .exit_code,
      3);
  EXPECT_EQ(world.run_server({"matrix", "-", "--db", world.db().string()}).exit_code, 2);
}

}  // namespace
}  // namespace dateline::test
