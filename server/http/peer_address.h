// PeerAddress: the IP address at the other end of a connection, or one that is written in a request or a
// setting. IPv4 is held as IPv6 has it (::ffff:192.0.2.1), so that both ways to say it are one. A plain
// value.
#pragma once

#include <sys/socket.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

class PeerAddress {
 public:
  using Bytes = std::array<std::uint8_t, 16>;

  PeerAddress() = default;  // "::"
  explicit PeerAddress(const Bytes& bytes) : bytes_(bytes) {}
  // Of an IPv4 or IPv6 socket address; "::" of another family.
  explicit PeerAddress(const sockaddr_storage& address);
  // "192.0.2.1" or "2001:db8::1"; no port, no brackets, no name.
  static std::optional<PeerAddress> parse(std::string_view text);

  const Bytes& bytes() const { return bytes_; }
  bool is_ipv4() const;
  bool is_loopback() const;  // 127.0.0.0/8 and ::1
  // What counts as one client: an IPv4 address, or the first 64 bits of an IPv6 one, since a home has as many
  // addresses behind those as it likes.
  PeerAddress client() const;
  std::string text() const;

  friend bool operator==(const PeerAddress&, const PeerAddress&) = default;
  friend bool operator<(const PeerAddress& left, const PeerAddress& right) {
    return left.bytes_ < right.bytes_;
  }

 private:
  Bytes bytes_{};
};

}  // namespace dateline
