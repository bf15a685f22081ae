// Deadline: until when a request may be worked on. Made where the request arrives, carried in it, asked in
// every loop that may be long: a request that is not done in time is answered by an error, never by what was
// found so far. A value; each copy is used by one thread.
#pragma once

#include <chrono>
#include <cstdint>
#include <stdexcept>

namespace dateline {

// Thrown when a deadline has passed; answered as 503 query_timeout.
class QueryTimeout : public std::runtime_error {
 public:
  QueryTimeout();
};

class Deadline {
 public:
  using Clock = std::chrono::steady_clock;
  using Now = Clock::time_point (*)();

  // One that never passes.
  Deadline() = default;
  // `now` tells the time; a test may have its own.
  explicit Deadline(Clock::time_point until, Now now = &Clock::now) : until_(until), now_(now) {}
  // So long from now; never for zero.
  static Deadline after(std::chrono::milliseconds limit);

  bool is_never() const { return until_ == Clock::time_point::max(); }
  Clock::time_point until() const { return until_; }
  bool has_passed() const { return !is_never() && now_() > until_; }

  // Throws QueryTimeout when it has passed. Looks at the clock: some 25 ns.
  void check() const {
    if (has_passed()) throw QueryTimeout();
  }
  // The same at every 256th call: for steps of less than a microsecond or so.
  void tick() const {
    if (++steps_ % kStride == 0) check();
  }

 private:
  static constexpr std::uint32_t kStride = 256;

  Clock::time_point until_ = Clock::time_point::max();
  Now now_ = &Clock::now;
  mutable std::uint32_t steps_ = 0;
};

}  // namespace dateline
