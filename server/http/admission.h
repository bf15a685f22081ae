// Admission: who may have a connection: so many in all, and so many of one address, loopback and
// trusted proxies not counted. It counts and holds nothing. One thread.
#pragma once

#include <cstddef>
#include <map>

#include "server/http/gate_limits.h"
#include "server/http/peer_address.h"
#include "server/http/proxies.h"

namespace dateline {

enum class Verdict : std::uint8_t {
  kAdmitted,  // and counted, until leave()
  kFull,
  kCrowd,  // too many of this address
};

class Admission {
 public:
  // Both outlive it.
  Admission(const GateLimits& limits, const Proxies& proxies) : limits_(limits), proxies_(proxies) {}

  Verdict enter(const PeerAddress& peer);
  void leave(const PeerAddress& peer);

 private:
  bool is_counted(const PeerAddress& peer) const { return !peer.is_loopback() && !proxies_.trusts(peer); }

  const GateLimits& limits_;
  const Proxies& proxies_;
  std::size_t count_ = 0;
  std::map<PeerAddress, std::size_t> per_client_;  // no zeros
};

}  // namespace dateline
