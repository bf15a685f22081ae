#include "server/log/log_event.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <cstdio>

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

spdlog::level::level_enum spdlog_level(LogLevel level) {
  switch (level) {
    case LogLevel::kDebug:
      return spdlog::level::debug;
    case LogLevel::kInfo:
      return spdlog::level::info;
    case LogLevel::kWarning:
      return spdlog::level::warn;
    case LogLevel::kError:
      break;
  }
  return spdlog::level::err;
}

// What could end a line, move a cursor, or turn the text around: C0, DEL, C1, line and paragraph separators,
// bidi controls.
bool is_unsafe(char32_t code) {
  return code < 0x20 || (code >= 0x7F && code <= 0x9F) || code == 0x2028 || code == 0x2029 ||
         (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

void append_escape(std::string& out, char32_t code) {
  std::array<char, 8> escape{};
  std::snprintf(escape.data(), escape.size(), "\\u%04x", static_cast<unsigned>(code));
  out += escape.data();
}

// A JSON string of nothing but printable UTF-8; an invalid byte is U+FFFD.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    if (!point.valid || is_unsafe(point.code)) {
      append_escape(out, point.code);
    } else {
      if (point.code == '"' || point.code == '\\') out += '\\';
      out.append(text.substr(at, point.bytes));
    }
    at += point.bytes;
  }
  return out + '"';
}

}  // namespace

LogEvent::LogEvent(LogLevel level, std::string_view name) : level_(level) {
  text("event", name);
}

LogEvent& LogEvent::text(std::string_view name, std::string_view value) {
  return put(name, quoted(value.substr(0, floor_boundary(value, kMaxLoggedText))));
}

LogEvent& LogEvent::number(std::string_view name, std::uint64_t value) {
  return put(name, std::to_string(value));
}

LogEvent& LogEvent::decimal(std::string_view name, double value) {
  std::array<char, 32> digits{};
  const int count = std::snprintf(digits.data(), digits.size(), "%.3f", value);
  return put(name, {digits.data(), std::min(static_cast<std::size_t>(count), digits.size() - 1)});
}

void LogEvent::write() const {
  spdlog::default_logger_raw()->log(spdlog_level(level_), spdlog::string_view_t(fields_));
}

LogEvent& LogEvent::put(std::string_view name, std::string_view json) {
  fields_.append(name).push_back(kLogNameEnd);
  fields_.append(json).push_back(kLogFieldEnd);
  return *this;
}

}  // namespace dateline
