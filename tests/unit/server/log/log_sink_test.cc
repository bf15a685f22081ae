#include "server/log/log_sink.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <spdlog/logger.h>
#include <unistd.h>

#include <array>
#include <memory>

#include "server/log/log_event.h"
#include "server/log/log_formatter.h"

namespace dateline {
namespace {

// A pipe, and a sink that writes into it.
class LogSinkTest : public testing::Test {
 protected:
  void SetUp() override { ASSERT_EQ(pipe2(ends_.data(), O_CLOEXEC), 0); }
  ~LogSinkTest() override {
    for (const int end : ends_) close(end);
  }

  std::shared_ptr<LogSink> sink(std::size_t most_bytes) const {
    auto made = std::make_shared<LogSink>(ends_[1], most_bytes);
    made->set_formatter(std::make_unique<LogFormatter>(LogFormat::kText));
    return made;
  }
  static void log(LogSink& sink, const std::string& text) {
    sink.log({"", spdlog::level::info, spdlog::string_view_t(text)});
  }
  // All lines, once the writing end is closed.
  std::string rest() {
    close(ends_[1]);
    ends_[1] = -1;
    std::string all;
    std::array<char, 4096> some{};
    for (ssize_t count = 0; (count = read(ends_[0], some.data(), some.size())) > 0;) {
      all.append(some.data(), static_cast<std::size_t>(count));
    }
    return all;
  }
  std::string read_line() const {
    std::string line;
    for (char c = 0; c != '\n' && read(ends_[0], &c, 1) == 1;) line.push_back(c);
    return line;
  }

  std::array<int, 2> ends_{-1, -1};
};

TEST_F(LogSinkTest, WritesEveryLineInOrder) {
  auto made = sink(kMaxWaitingLog);
  for (int at = 0; at < 20; ++at) log(*made, "line " + std::to_string(at));
  made.reset();
  const std::string lines = rest();
  std::size_t before = 0;
  for (int at = 0; at < 20; ++at) {
    const std::size_t found = lines.find("text=\"line " + std::to_string(at) + "\"\n");
    ASSERT_NE(found, std::string::npos) << lines;
    EXPECT_GE(found, before);
    before = found;
  }
}

TEST_F(LogSinkTest, WritesALineAtOnceWhenItIsAlone) {
  const auto made = sink(kMaxWaitingLog);
  for (int at = 0; at < 3; ++at) {
    log(*made, "alone" + std::to_string(at));
    EXPECT_TRUE(read_line().ends_with("text=alone" + std::to_string(at) + "\n"));
  }
}

TEST_F(LogSinkTest, NeverWaitsForAReaderAndSaysHowManyLinesWent) {
  const auto made = sink(64 * 1024);
  // Nobody reads: the pipe holds what it can, the sink what it may, and the rest goes.
  constexpr std::uint64_t kLines = 10'000;
  for (std::uint64_t at = 0; at < kLines; ++at) log(*made, "a line of the log that nobody reads");
  const std::uint64_t dropped = made->dropped();
  EXPECT_GT(dropped, kLines / 2);
  EXPECT_LT(dropped, kLines);
  std::uint64_t came = 0;
  std::uint64_t told = 0;
  const auto take = [&](const std::string& line) {
    const std::string note = "level=warning event=log_lines_dropped count=";
    const std::size_t at = line.find(note);
    if (at == std::string::npos) return ++came;
    told += std::stoull(line.substr(at + note.size()));
    return came;
  };
  while (came < kLines - dropped) take(read_line());
  log(*made, "after");
  while (came < kLines - dropped + 1) take(read_line());
  EXPECT_EQ(told, dropped);
  EXPECT_EQ(made->dropped(), dropped);
}

TEST_F(LogSinkTest, EndsThoughNobodyReads) {
  auto made = sink(64 * 1024);
  for (int at = 0; at < 1000; ++at) log(*made, std::string(200, 'a'));
  made.reset();
  const std::string lines = rest();
  EXPECT_GT(std::count(lines.begin(), lines.end(), '\n'), 0);
}

TEST_F(LogSinkTest, CountsLinesThatTheFileRefuses) {
  close(ends_[0]);
  ends_[0] = -1;
  auto made = sink(kMaxWaitingLog);
  log(*made, "nobody will");
  // The warning wakes the writer, which has then met the fault of the line before.
  made->log({"", spdlog::level::warn, "ever read"});
  while (made->dropped() < 2) std::this_thread::yield();
  // A line that says so may be lost as well.
  EXPECT_LE(made->dropped(), 3U);
}

}  // namespace
}  // namespace dateline
