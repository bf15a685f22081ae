#include "indexer/cli/run_progress.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

namespace dateline {
namespace {

TEST(ProgressText, TellsTheRateTheFailuresAndTheTimeLeft) {
  EXPECT_EQ(progress_text({100, 20, 30, 0}, 0.5), "20 of 100 files, 30 articles");
  EXPECT_EQ(progress_text({100, 20, 3000, 0}, 1.5), "20 of 100 files, 3,000 articles, 2,000 articles/s");
  EXPECT_EQ(progress_text({100, 20, 3000, 2}, 2),
            "20 of 100 files, 3,000 articles, 1,500 articles/s, 2 failed, 9 s left");
  EXPECT_EQ(progress_text({1, 0, 3000, 0}, 2), "0 of 1 files, 3,000 articles, 1,500 articles/s");
}

class RunProgressTest : public testing::Test {
 protected:
  std::string told(bool is_terminal, bool is_json) {
    Options options;
    options.is_json = is_json;
    Console console({out_, err_, is_terminal}, options);
    RunProgress progress(console);
    for (const double seconds : {0.1, 0.9, 1.1, 4.9, 5.1, 5.2, 10.2}) progress.tell({10, 5, 7, 1}, seconds);
    return err_.str();
  }

  std::ostringstream out_;
  std::ostringstream err_;
};

TEST_F(RunProgressTest, RewritesALineOnATerminal) {
  const std::string text = told(true, false);
  EXPECT_EQ(std::count(text.begin(), text.end(), '\r'), 7);
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 0);
}

TEST_F(RunProgressTest, WritesALineNowAndThenElsewhere) {
  EXPECT_EQ(told(false, false),
            "note: 5 of 10 files, 7 articles, 1 articles/s, 1 failed, 6 s left\n"
            "note: 5 of 10 files, 7 articles, 0 articles/s, 1 failed, 11 s left\n");
}

TEST_F(RunProgressTest, WritesEventsAsJson) {
  EXPECT_EQ(told(false, true), "");
  std::istringstream lines(out_.str());
  std::vector<nlohmann::json> events;
  for (std::string line; std::getline(lines, line);) events.push_back(nlohmann::json::parse(line));
  ASSERT_EQ(events.size(), 3U);
  EXPECT_EQ(events[0]["event"], "progress");
  EXPECT_EQ(events[0]["filesDone"], 5);
  EXPECT_EQ(events[2]["seconds"], 10.2);
}

}  // namespace
}  // namespace dateline
