// Admission: who may have a connection: so many in all, and so many of one address, loopback and trusted
// proxies not counted. Of a client that asks through such a proxy its requests under way count instead, with
// its own connections if it has some. It counts and holds nothing. One thread.
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

  // A request that a trusted proxy sends for `client`; false when that has too many already. True is counted,
  // until leave_request().
  bool enter_request(const PeerAddress& client);
  void leave_request(const PeerAddress& client);

 private:
  bool is_counted(const PeerAddress& peer) const { return !peer.is_loopback() && !proxies_.trusts(peer); }

  // One more of an address, unless it has as many as may be; and one less.
  bool take(const PeerAddress& peer);
  void give_back(const PeerAddress& peer);

  const GateLimits& limits_;
  const Proxies& proxies_;
  std::size_t count_ = 0;
  std::map<PeerAddress, std::size_t> per_client_;  // connections and requests; no zeros
};

}  // namespace dateline
