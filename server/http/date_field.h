// DateField: the value of the header Date (RFC 9110, section 6.6.1), which every reply has: written once a
// second, however many replies go out. Safe from any thread.
#pragma once

#include <chrono>
#include <cstdint>
#include <mutex>
#include <string>

namespace dateline {

class DateField {
 public:
  // "Fri, 18 Oct 2024 05:03:00 GMT" at an instant, which may be before that of the last call.
  std::string at(std::chrono::system_clock::time_point now);
  std::string now() { return at(std::chrono::system_clock::now()); }

 private:
  std::mutex mutex_;
  std::int64_t second_ = -1;  // of text_, since 1970; under mutex_, as text_ is
  std::string text_;
};

}  // namespace dateline
