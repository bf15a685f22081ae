// The access log: one event a request. Routes, not addresses: what a person asks reaches the log only when
// whoever runs the server wants it, and who asks never does.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

#include "server/log/log_event.h"

namespace dateline {

// What of a query is logged: how long it is, or its text.
enum class QueryLog : std::uint8_t { kSize, kText };

// Of a query's text.
inline constexpr std::size_t kMaxLoggedQuery = 256;

struct AccessEntry {
  std::string_view method;
  std::string_view route;  // the route's own path, "-" when none was reached
  int status = 0;
  std::uint64_t bytes = 0;  // of the body, as sent
  std::chrono::microseconds took{};
  std::string_view id = {};                    // "": a request that was refused before it had one
  std::optional<std::uint64_t> revision = {};  // of the index, when the request came
  std::optional<std::string_view> query = {};  // the parameter q, when there was one
  bool is_probe = false;                       // asked by a machine again and again
};

// "event=request method=GET route=/a/ status=200 bytes=5120 ms=1.204 id=... revision=7 query_bytes=3
// query_words=1", or q="the text". Of probes that went well at debug, others at info.
LogEvent access_event(const AccessEntry& entry, QueryLog query_log);

}  // namespace dateline
