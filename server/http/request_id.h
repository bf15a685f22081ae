// RequestIds: a short name for each request, by which a line of the log and a reply are found to belong
// together. One a server; safe from any thread.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <string>

namespace dateline {

class RequestIds {
 public:
  // `start` tells the ids of this run of the server from those of other runs.
  explicit RequestIds(std::chrono::system_clock::time_point start);

  // "1jx2k3m4n-7": the start in milliseconds, then how many ids there were before; digits and letters, 32 of
  // them, without i, l, o and u.
  std::string next();

 private:
  std::string run_;
  std::atomic<std::uint64_t> count_{0};
};

}  // namespace dateline
