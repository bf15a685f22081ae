// The access log: one line a request. Routes, not addresses: a person's query never reaches the log. Pure,
// but for log_access, which writes through spdlog.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

struct AccessEntry {
  std::string_view method;
  std::string_view route;  // the route's own path, "-" when none was reached
  int status = 0;
  std::uint64_t bytes = 0;  // of the body
  std::chrono::microseconds took{};
};

// "event=request method=GET route=/a/ status=200 bytes=5120 ms=1.204".
std::string access_line(const AccessEntry& entry);
void log_access(const AccessEntry& entry);

}  // namespace dateline
