// Admission: who may have a connection: so many in all, and so many of one address, loopback not counted. It
// counts and holds nothing. One thread.
#pragma once

#include <cstddef>
#include <map>

#include "server/http/gate_limits.h"
#include "server/http/peer_address.h"

namespace dateline {

enum class Verdict : std::uint8_t {
  kAdmitted,  // and counted, until leave()
  kFull,
  kCrowd,  // too many of this address
};

class Admission {
 public:
  explicit Admission(const GateLimits& limits) : limits_(limits) {}  // outlives it

  Verdict enter(const PeerAddress& peer);
  void leave(const PeerAddress& peer);

 private:
  const GateLimits& limits_;
  std::size_t count_ = 0;
  std::map<PeerAddress, std::size_t> per_client_;  // no zeros
};

}  // namespace dateline
