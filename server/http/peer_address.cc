#include "server/http/peer_address.h"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <algorithm>
#include <cstring>

namespace dateline {
namespace {

constexpr std::array<std::uint8_t, 12> kIpv4Prefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
constexpr std::size_t kClientBytes = 8;  // of IPv6

PeerAddress::Bytes mapped(const void* ipv4) {
  PeerAddress::Bytes bytes{};
  std::copy(kIpv4Prefix.begin(), kIpv4Prefix.end(), bytes.begin());
  std::memcpy(bytes.data() + kIpv4Prefix.size(), ipv4, 4);
  return bytes;
}

}  // namespace

PeerAddress::PeerAddress(const sockaddr_storage& address) {
  if (address.ss_family == AF_INET) {
    bytes_ = mapped(&reinterpret_cast<const sockaddr_in&>(address).sin_addr);
  } else if (address.ss_family == AF_INET6) {
    std::memcpy(bytes_.data(), &reinterpret_cast<const sockaddr_in6&>(address).sin6_addr, bytes_.size());
  }
}

std::optional<PeerAddress> PeerAddress::parse(std::string_view text) {
  // inet_pton() reads to a NUL: one inside the text would hide what stands behind it.
  std::array<char, INET6_ADDRSTRLEN> whole{};
  if (text.size() >= whole.size() || text.find('\0') != std::string_view::npos) return std::nullopt;
  std::copy(text.begin(), text.end(), whole.begin());
  if (in_addr ipv4{}; inet_pton(AF_INET, whole.data(), &ipv4) == 1) return PeerAddress(mapped(&ipv4));
  Bytes bytes{};
  if (inet_pton(AF_INET6, whole.data(), bytes.data()) != 1) return std::nullopt;
  return PeerAddress(bytes);
}

bool PeerAddress::is_ipv4() const {
  return std::equal(kIpv4Prefix.begin(), kIpv4Prefix.end(), bytes_.begin());
}

bool PeerAddress::is_loopback() const {
  if (is_ipv4()) return bytes_[kIpv4Prefix.size()] == 127;
  Bytes loopback{};
  loopback.back() = 1;
  return bytes_ == loopback;
}

PeerAddress PeerAddress::client() const {
  if (is_ipv4()) return *this;
  Bytes network{};
  std::copy_n(bytes_.begin(), kClientBytes, network.begin());
  return PeerAddress(network);
}

std::string PeerAddress::text() const {
  std::array<char, INET6_ADDRSTRLEN> out{};
  const bool is_short = is_ipv4();
  const void* from = is_short ? bytes_.data() + kIpv4Prefix.size() : bytes_.data();
  inet_ntop(is_short ? AF_INET : AF_INET6, from, out.data(), out.size());
  return out.data();
}

}  // namespace dateline
