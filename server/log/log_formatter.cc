#include "server/log/log_formatter.h"

#include <spdlog/pattern_formatter.h>

#include <algorithm>

namespace dateline {
namespace {

void append(spdlog::memory_buf_t& line, std::string_view text) {
  line.append(text.data(), text.data() + text.size());
}

// True for a JSON string that reads the same without its quotes.
bool is_plain_word(std::string_view json) {
  return json.size() > 2 && json.front() == '"' && std::all_of(json.begin() + 1, json.end() - 1, [](char c) {
           return c > ' ' && c < 0x7F && c != '"' && c != '\\' && c != '=';
         });
}

}  // namespace

LogFormatter::LogFormatter(LogFormat format)
    : format_(format),
      time_(std::make_unique<spdlog::pattern_formatter>("%Y-%m-%dT%H:%M:%S.%eZ",
                                                        spdlog::pattern_time_type::utc, "")) {}

void LogFormatter::format(const spdlog::details::log_msg& message, spdlog::memory_buf_t& line) {
  const bool is_json = format_ == LogFormat::kJson;
  const auto level = spdlog::level::to_string_view(message.level);
  if (is_json) append(line, R"({"ts":")");
  time_->format(message, line);
  append(line, is_json ? R"(","level":")" : " level=");
  append(line, {level.data(), level.size()});
  if (is_json) append(line, "\"");
  const std::string_view payload(message.payload.data(), message.payload.size());
  if (payload.ends_with(kLogFieldEnd)) {
    put_fields(payload, line);
  } else {
    put_fields(LogEvent(LogLevel::kInfo, "message").text("text", payload).fields(), line);
  }
  append(line, is_json ? "}\n" : "\n");
}

std::unique_ptr<spdlog::formatter> LogFormatter::clone() const {
  return std::make_unique<LogFormatter>(format_);
}

void LogFormatter::put_fields(std::string_view fields, spdlog::memory_buf_t& line) const {
  while (!fields.empty()) {
    const std::size_t name_end = fields.find(kLogNameEnd);
    const std::size_t end = fields.find(kLogFieldEnd);
    const std::string_view name = fields.substr(0, name_end);
    std::string_view value = fields.substr(name_end + 1, end - name_end - 1);
    fields.remove_prefix(end + 1);
    if (format_ == LogFormat::kJson) {
      append(line, ",\"");
      append(line, name);
      append(line, "\":");
    } else {
      append(line, " ");
      append(line, name);
      append(line, "=");
      if (is_plain_word(value)) value = value.substr(1, value.size() - 2);
    }
    append(line, value);
  }
}

}  // namespace dateline
