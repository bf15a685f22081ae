#include "server/cli/logging.h"

#include <gtest/gtest.h>
#include <spdlog/spdlog.h>

namespace dateline {
namespace {

TEST(Logging, HasTheLevelThatWasAskedFor) {
  for (const char* level : {"trace", "debug", "info", "warn", "error", "off"}) {
    set_up_logging({level});
    EXPECT_EQ(spdlog::default_logger()->level(), spdlog::level::from_str(level)) << level;
  }
}

// What is written to standard error while this stands.
std::string written(const LogOptions& options) {
  testing::internal::CaptureStderr();
  {
    const ServerLog log(options);
    LogEvent(LogLevel::kDebug, "small").write();
    LogEvent(LogLevel::kInfo, "behind").number("n", 1).write();
    EXPECT_EQ(log.dropped(), 0U);
  }
  LogEvent(LogLevel::kWarning, "after").write();
  return testing::internal::GetCapturedStderr();
}

TEST(Logging, WritesTheFormThatWasAskedForToTheEnd) {
  const std::string text = written({"info", LogFormat::kText});
  EXPECT_NE(text.find("Z level=info event=behind n=1\n"), std::string::npos) << text;
  EXPECT_TRUE(text.ends_with("Z level=warning event=after\n")) << text;
  EXPECT_EQ(text.find("small"), std::string::npos) << text;
  const std::string json = written({"debug", LogFormat::kJson});
  EXPECT_NE(json.find(R"("level":"debug","event":"small"})"), std::string::npos) << json;
  EXPECT_TRUE(json.ends_with("\"level\":\"warning\",\"event\":\"after\"}\n")) << json;
}

TEST(Logging, IsWrittenBeforeAProgramEndsAtOnce) {
  testing::internal::CaptureStderr();
  ServerLog log({"info", LogFormat::kText});
  LogEvent(LogLevel::kInfo, "last").write();
  log.finish();
  EXPECT_TRUE(testing::internal::GetCapturedStderr().ends_with(" event=last\n"));
}

}  // namespace
}  // namespace dateline
