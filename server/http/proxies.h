// Proxies: the reverse proxies that are believed when they say for whom they ask, and who a request's client
// is therefore. The client decides whose turn it is and nothing else. Const calls are safe from any thread.
#pragma once

#include <string_view>
#include <vector>

#include "server/http/address_range.h"

namespace dateline {

class Proxies {
 public:
  Proxies() = default;  // believes nobody
  explicit Proxies(std::vector<AddressRange> trusted) : trusted_(std::move(trusted)) {}

  bool trusts(const PeerAddress& peer) const;

  // Who asks: `peer`, unless that is trusted; then the last address of `forwarded_for` (the header
  // X-Forwarded-For, each proxy adding at its end who asked it) that is not trusted itself. What stands
  // before that, anybody may have written. A header without such an address leaves `peer`.
  PeerAddress client_of(const PeerAddress& peer, std::string_view forwarded_for) const;

 private:
  std::vector<AddressRange> trusted_;
};

}  // namespace dateline
