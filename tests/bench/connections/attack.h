// Attack: very many connections of one thread that keep a server busy with as little as they can: heads that
// never end, replies that are hardly read, clients that are gone. Each that the server ends is opened anew.
// The server must be one of this machine. Used by the program `connections` and by the fault tests.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <thread>

#include "tests/bench/endpoint.h"

namespace dateline::bench {

enum class Attacker : std::uint8_t {
  kDrip,      // a head that comes a byte a second and never ends
  kSlowRead,  // asks for large replies and reads 1 KB of them a second
  kHalfOpen,  // connects and is gone: half of them silently, half in the middle of a head
  kIdle,      // asks once, has its reply, and stays
};
inline constexpr std::size_t kAttackers = 4;

struct AttackPlan {
  std::array<std::size_t, kAttackers> connections{};  // by Attacker
  // What slow readers ask for, and how often at once. It is to be cheap: not the asking is the attack.
  std::string large_target = "/openapi.json";
  std::size_t large_requests = 60;
};

struct AttackCounts {
  std::uint64_t open = 0;       // now
  std::uint64_t opened = 0;     // since the start
  std::uint64_t refused = 0;    // answered 503
  std::uint64_t timed_out = 0;  // answered 408
  std::uint64_t ended = 0;      // by the server, for whatever reason
};

class Attack {
 public:
  // Begins at once. Throws std::system_error when the process may not have so many descriptors.
  Attack(Endpoint endpoint, AttackPlan plan);
  ~Attack();
  Attack(const Attack&) = delete;
  Attack& operator=(const Attack&) = delete;

  // Safe from any thread.
  AttackCounts counts() const;
  std::size_t planned() const;

 private:
  friend class AttackRun;

  Endpoint endpoint_;
  AttackPlan plan_;
  std::atomic<std::uint64_t> open_{0};
  std::atomic<std::uint64_t> opened_{0};
  std::atomic<std::uint64_t> refused_{0};
  std::atomic<std::uint64_t> timed_out_{0};
  std::atomic<std::uint64_t> ended_{0};
  std::jthread thread_;
};

}  // namespace dateline::bench
