#include "server/log/log_formatter.h"

#include <gtest/gtest.h>
#include <spdlog/details/log_msg.h>

#include <nlohmann/json.hpp>

#include "server/log/log_event.h"

namespace dateline {
namespace {

std::string line(LogFormat format, spdlog::level::level_enum level, std::string_view payload) {
  const spdlog::log_clock::time_point time{std::chrono::milliseconds(1'729'227'780'123)};
  const spdlog::details::log_msg message(time, {}, "x", level, {payload.data(), payload.size()});
  spdlog::memory_buf_t out;
  LogFormatter(format).clone()->format(message, out);
  return {out.data(), out.size()};
}

LogEvent sample() {
  LogEvent event(LogLevel::kInfo, "request");
  event.text("route", "/a/{id}").number("status", 200).decimal("ms", 1.5);
  return event.text("q", "two words").text("none", "").text("sum", "a=b").text("quote", "a\"b");
}

TEST(LogFormatter, WritesText) {
  EXPECT_EQ(line(LogFormat::kText, spdlog::level::info, sample().fields()),
            "2024-10-18T05:03:00.123Z level=info event=request route=/a/{id} status=200 ms=1.500 "
            "q=\"two words\" none=\"\" sum=\"a=b\" quote=\"a\\\"b\"\n");
}

TEST(LogFormatter, WritesJson) {
  EXPECT_EQ(line(LogFormat::kJson, spdlog::level::warn, sample().fields()),
            R"({"ts":"2024-10-18T05:03:00.123Z","level":"warning","event":"request","route":"/a/{id}",)"
            R"("status":200,"ms":1.500,"q":"two words","none":"","sum":"a=b","quote":"a\"b"})"
            "\n");
}

TEST(LogFormatter, MakesAnEventOfWhatWasLoggedPastIt) {
  for (const std::string& text :
       {std::string("a \"b\"\n{c}"), std::string(), std::string("\x1f"), std::string("event=x y=1")}) {
    const auto json = nlohmann::json::parse(line(LogFormat::kJson, spdlog::level::err, text));
    EXPECT_EQ(json.at("level"), "error");
    EXPECT_EQ(json.at("event"), "message");
    EXPECT_EQ(json.at("text"), text);
    const std::string written = line(LogFormat::kText, spdlog::level::err, text);
    EXPECT_EQ(std::count(written.begin(), written.end(), '\n'), 1);
  }
}

TEST(LogFormatter, WritesOneLineWhateverTheTextIs) {
  std::string all;
  for (int byte = 0; byte < 256; ++byte) all.push_back(static_cast<char>(byte));
  const LogEvent event = LogEvent(LogLevel::kInfo, "x").text("a", all);
  for (const LogFormat format : {LogFormat::kText, LogFormat::kJson}) {
    const std::string written = line(format, spdlog::level::info, event.fields());
    EXPECT_EQ(written.find('\n'), written.size() - 1);
    for (const char c : written.substr(0, written.size() - 1)) EXPECT_TRUE(c >= ' ' && c < 0x7F);
  }
}

}  // namespace
}  // namespace dateline
