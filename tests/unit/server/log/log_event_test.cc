#include "server/log/log_event.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace dateline {
namespace {

// The value of the field `a` of an event that has only that.
std::string written(std::string_view text) {
  const std::string fields = LogEvent(LogLevel::kInfo, "x").text("a", text).fields();
  const std::string before = std::string("event\x1F\"x\"\x1E") + "a\x1F";
  EXPECT_TRUE(fields.starts_with(before) && fields.ends_with('\x1E')) << fields;
  return fields.substr(before.size(), fields.size() - before.size() - 1);
}

TEST(LogEvent, HasNamesAndTypedValues) {
  EXPECT_EQ(LogEvent(LogLevel::kInfo, "request").number("status", 200).decimal("ms", 1.2).fields(),
            "event\x1F\"request\"\x1Estatus\x1F"
            "200\x1Ems\x1F"
            "1.200\x1E");
}

// What strangers send to forge a line, to steer a terminal, or to break a reader of JSON.
TEST(LogEvent, LetsNoForeignByteThrough) {
  struct Row {
    std::string text;
    std::string written;
  };
  for (const Row& row : std::vector<Row>{
           {"", R"("")"},
           {"plain", R"("plain")"},
           {"two words", R"("two words")"},
           {"김정은 и", R"("김정은 и")"},
           {"a\nlevel=error event=forged", R"("a\u000alevel=error event=forged")"},
           {"a\r\n{\"event\":\"forged\"}", R"("a\u000d\u000a{\"event\":\"forged\"}")"},
           {"\",\"level\":\"error", R"("\",\"level\":\"error")"},
           {"\\", R"("\\")"},
           {"\\\"", R"("\\\"")"},
           {std::string("\0", 1), R"("\u0000")"},
           {"\x1b[2J\x1b]0;x\x07", R"("\u001b[2J\u001b]0;x\u0007")"},
           {"\x1e\x1f", R"("\u001e\u001f")"},
           {"\x7f", R"("\u007f")"},
           {"\xc2\x85\xc2\x9b"
            "31m",
            R"("\u0085\u009b31m")"},
           {"\xe2\x80\xa8\xe2\x80\xa9", R"("\u2028\u2029")"},
           {"\xe2\x80\xae"
            "evil",
            R"("\u202eevil")"},
           {"\xff\xfe", R"("\ufffd\ufffd")"},
           {"\xc0\x8a", R"("\ufffd\ufffd")"},
           {"\xed\xa0\x80", R"("\ufffd\ufffd\ufffd")"},
           {"\xe2\x80", R"("\ufffd\ufffd")"},
           {"%0a%1b", R"("%0a%1b")"},
           {"\t", R"("\u0009")"},
       }) {
    EXPECT_EQ(written(row.text), row.written);
    EXPECT_TRUE(nlohmann::json::parse(written(row.text)).is_string());
  }
}

TEST(LogEvent, EscapesEachByteThatIsNoTextByItself) {
  for (int byte = 0; byte < 256; ++byte) {
    const std::string value = written(std::string("a") + static_cast<char>(byte) + "b");
    for (const char c : value) EXPECT_TRUE(c >= ' ' && c < 0x7F) << byte;
    if (byte < 0x80) {
      EXPECT_EQ(nlohmann::json::parse(value).get<std::string>().at(1), static_cast<char>(byte));
    }
  }
}

TEST(LogEvent, CutsLongTextsBetweenCharacters) {
  std::string text;
  while (text.size() < 2 * kMaxLoggedText) text += "€";
  const std::string value = nlohmann::json::parse(written(text));
  EXPECT_LE(value.size(), kMaxLoggedText);
  EXPECT_GT(value.size(), kMaxLoggedText - 3);
  EXPECT_TRUE(text.starts_with(value));
}

}  // namespace
}  // namespace dateline
