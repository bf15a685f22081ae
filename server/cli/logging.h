// Logging of the program on standard error, for all that LogEvent writes. Set up once, before other threads
// log. set_up_logging() for commands that end soon: each line is written at once. ServerLog for a server.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "server/log/log_event.h"

namespace dateline {

class LogSink;

struct LogOptions {
  std::string level = "info";  // one that check_settings() let through
  LogFormat format = LogFormat::kText;
};

void set_up_logging(const LogOptions& options);

// While it stands, lines gather in memory and are written by a thread of their own (log_sink.h). Afterwards
// logging is as set_up_logging() has it.
class ServerLog {
 public:
  explicit ServerLog(LogOptions options);
  ~ServerLog();
  ServerLog(const ServerLog&) = delete;
  ServerLog& operator=(const ServerLog&) = delete;

  // Writes what was logged, for a second at most. What is logged afterwards goes nowhere.
  void finish();
  // Lines that did not get through so far.
  std::uint64_t dropped() const;

 private:
  LogOptions options_;
  std::shared_ptr<LogSink> sink_;
};

}  // namespace dateline
