#include "server/cli/alert_command.h"

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "server/cli/state_file.h"
#include "tests/support/test_index.h"
#include "tests/unit/server/cli/captured.h"

namespace dateline {
namespace {

constexpr std::int64_t kThen = 1'760'000'000;

class AlertCommandTest : public testing::Test {
 protected:
  AlertCommandTest() {
    put("a", "Oil rises", "oil", kThen);
    put("b", "Beans", "garden", kThen);
    searches("oil: q=oil\ngarden: q=garden\n");
  }

  void put(const std::string& key, const std::string& title, const std::string& body, std::int64_t came) {
    test::TestArticle article{key, title, body};
    article.first_indexed = came;
    index_.put(article);
    index_.commit();
  }
  void searches(const std::string& text) { folder_.write("searches.txt", text); }

  int run(bool is_from_start = false) {
    ServerSettings settings;
    settings.db = {index_.path().string()};
    settings.public_url = "https://news.example";
    CommandLine line;
    line.command = Command::kAlert;
    line.subject = (folder_ / "searches.txt").string();
    line.state = (folder_ / "state").string();
    line.is_from_start = is_from_start;
    const test::Captured captured;
    const int exit_code = alert_command(settings, line);
    out_ = captured.out();
    err_ = captured.err();
    return exit_code;
  }
  // "oil/Oil rises garden/Beans ": what was told.
  std::string told() const {
    std::istringstream lines(out_);
    std::string text;
    for (std::string line; std::getline(lines, line);) {
      const auto json = nlohmann::json::parse(line);
      text += json.at("search").get<std::string>() + "/" + json.at("title").get<std::string>() + " ";
    }
    return text;
  }
  std::string state() const {
    std::ifstream in(folder_ / "state");
    std::ostringstream text;
    text << in.rdbuf();
    return std::move(text).str();
  }

  test::TempFolder folder_;
  test::TestIndex index_;
  std::string out_;
  std::string err_;
};

TEST_F(AlertCommandTest, TellsWhatIsNewSinceTheLastRun) {
  EXPECT_EQ(run(), 0);
  EXPECT_EQ(out_, "");
  EXPECT_NE(err_.find("oil: first run, 1 articles taken as seen; --from-start tells them"), std::string::npos)
      << err_;
  EXPECT_EQ(run(), 0);
  EXPECT_EQ(out_ + err_, "");
  put("c", "Oil falls", "oil", kThen);  // in the same second
  EXPECT_EQ(run(), 0);
  EXPECT_EQ(told(), "oil/Oil falls ");
  EXPECT_EQ(run(), 0);
  EXPECT_EQ(told(), "");
  put("d", "Oil in the garden", "oil garden", kThen + 60);
  EXPECT_EQ(run(), 0);
  EXPECT_EQ(told(), "oil/Oil in the garden garden/Oil in the garden ");
  EXPECT_NE(out_.find("\"link\":\"https://news.example/a/"), std::string::npos);
  EXPECT_NE(out_.find("\"firstIndexed\":\"2025-10-09T08:54:20Z\""), std::string::npos);
}

TEST_F(AlertCommandTest, TellsEverythingFromTheStartWhenAsked) {
  EXPECT_EQ(run(true), 0);
  EXPECT_EQ(told(), "oil/Oil rises garden/Beans ");
  EXPECT_EQ(run(true), 0);
  EXPECT_EQ(told(), "");
}

TEST_F(AlertCommandTest, ABadSearchStopsNoOtherAndGoesOnWhereItWas) {
  EXPECT_EQ(run(), 0);
  put("c", "Oil falls", "oil", kThen + 1);
  put("d", "Peas", "garden", kThen + 1);
  searches("oil: q=oil&colour=red\n\nnonsense\ngarden: q=garden\ngarden: q=peas\n");
  EXPECT_EQ(run(), 3);
  EXPECT_EQ(told(), "garden/Peas ");
  EXPECT_NE(err_.find("line 1: there is no parameter 'colour'"), std::string::npos) << err_;
  EXPECT_NE(err_.find("line 3: name: want NAME: PARAMETERS"), std::string::npos) << err_;
  EXPECT_NE(err_.find("line 5: name: 'garden' stands in line 4 too"), std::string::npos) << err_;
  searches("oil: q=oil\ngarden: q=garden\n");
  EXPECT_EQ(run(), 0);
  EXPECT_EQ(told(), "oil/Oil falls ");
}

TEST_F(AlertCommandTest, GoesOnOverARebuildAndSaysWhenTheIndexIsAnother) {
  EXPECT_EQ(run(), 0);
  index_.begin_generation();
  put("c", "Oil falls", "oil", kThen + 1);
  put("a", "Oil rises", "oil", kThen);
  index_.publish();
  EXPECT_EQ(run(), 0);
  EXPECT_EQ(told(), "oil/Oil falls ");
  index_.database().set_metadata("uuid", "another");
  index_.database().commit();
  EXPECT_EQ(run(), 0);
  EXPECT_EQ(told(), "");
  EXPECT_NE(err_.find("oil: the index another was not there at the last run"), std::string::npos) << err_;
  EXPECT_EQ(run(), 0);
  EXPECT_EQ(err_, "");
}

TEST_F(AlertCommandTest, KeepsItsStateWhenItFails) {
  EXPECT_EQ(run(), 0);
  const std::string before = state();
  put("c", "Oil falls", "oil", kThen + 1);
  {
    const auto held = StateFile::open(folder_ / "state");
    EXPECT_EQ(run(), 75);
    EXPECT_NE(err_.find("another run holds"), std::string::npos) << err_;
  }
  EXPECT_EQ(state(), before);
  folder_.write("state", "{");
  EXPECT_EQ(run(), 1);
  EXPECT_NE(err_.find("it is no state of dateline-server alert"), std::string::npos) << err_;
  EXPECT_EQ(state(), "{");
  folder_.write("state", before);
  EXPECT_EQ(run(), 0);
  EXPECT_EQ(told(), "oil/Oil falls ");
  std::filesystem::remove(folder_ / "searches.txt");
  EXPECT_EQ(run(), 1);
}

}  // namespace
}  // namespace dateline
