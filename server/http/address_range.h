// AddressRange: an address, or all that begin with the same bits (10.0.0.0/8, 2001:db8::/32). A plain value.
#pragma once

#include <optional>
#include <string_view>

#include "server/http/peer_address.h"

namespace dateline {

class AddressRange {
 public:
  // "192.0.2.1", "10.0.0.0/8", "::1", "2001:db8::/32"; the bits behind the prefix do not matter.
  static std::optional<AddressRange> parse(std::string_view text);

  bool contains(const PeerAddress& address) const;

 private:
  AddressRange(const PeerAddress& first, std::size_t bits) : first_(first), bits_(bits) {}

  PeerAddress first_;
  std::size_t bits_;  // of the 128
};

}  // namespace dateline
