// LogFormatter: events as lines. Text: "2024-10-18T05:03:00.123Z level=info event=request status=200"; what
// is more than one plain word stands in quotes, as in JSON. JSON: an object a line with ts, level, event and
// the fields, numbers as numbers. What was logged past LogEvent is the text of an event named message. Used
// by spdlog's sinks, each under its own lock; sets up at start-up.
#pragma once

#include <spdlog/formatter.h>

#include <memory>
#include <string_view>

#include "server/log/log_event.h"

namespace dateline {

class LogFormatter : public spdlog::formatter {
 public:
  explicit LogFormatter(LogFormat format);

  void format(const spdlog::details::log_msg& message, spdlog::memory_buf_t& line) override;
  std::unique_ptr<spdlog::formatter> clone() const override;

 private:
  void put_fields(std::string_view fields, spdlog::memory_buf_t& line) const;

  LogFormat format_;
  std::unique_ptr<spdlog::formatter> time_;
};

}  // namespace dateline
