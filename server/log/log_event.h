// LogEvent: one line of the log: a name and typed fields. The one way in which this program logs, so that
// every line has the form that was asked for (log_formatter.h). Safe with foreign text. Each event belongs to
// one thread; write() is safe from any.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

enum class LogLevel : std::uint8_t { kDebug, kInfo, kWarning, kError };

// How events are written as lines (log_formatter.h).
enum class LogFormat : std::uint8_t { kText, kJson };

// A text's bytes beyond these are left out of a line.
inline constexpr std::size_t kMaxLoggedText = 1024;

class LogEvent {
 public:
  // `name` and the fields' names are words of our own: letters, digits and _.
  LogEvent(LogLevel level, std::string_view name);

  LogEvent& text(std::string_view name, std::string_view value);
  LogEvent& number(std::string_view name, std::uint64_t value);
  // With three decimals.
  LogEvent& decimal(std::string_view name, double value);

  // Hands the line to spdlog's default logger.
  void write() const;

  // What spdlog carries as its message: NAME 0x1F VALUE 0x1E a field, the value as JSON has it, in which
  // neither byte can stand.
  const std::string& fields() const { return fields_; }

 private:
  LogEvent& put(std::string_view name, std::string_view json);

  LogLevel level_;
  std::string fields_;
};

inline constexpr char kLogNameEnd = '\x1F';
inline constexpr char kLogFieldEnd = '\x1E';

}  // namespace dateline
