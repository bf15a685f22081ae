#include "server/http/address_range.h"

#include <algorithm>
#include <charconv>

namespace dateline {
namespace {

constexpr std::size_t kBits = 128;
constexpr std::size_t kIpv4Bits = 32;

}  // namespace

std::optional<AddressRange> AddressRange::parse(std::string_view text) {
  const std::size_t slash = text.find('/');
  const auto address = PeerAddress::parse(text.substr(0, slash));
  if (!address) return std::nullopt;
  if (slash == std::string_view::npos) return AddressRange(*address, kBits);
  const std::string_view digits = text.substr(slash + 1);
  const bool is_short = text.find(':') == std::string_view::npos;
  std::size_t bits = 0;
  const auto [end, code] = std::from_chars(digits.data(), digits.data() + digits.size(), bits);
  const bool is_number = code == std::errc() && end == digits.data() + digits.size();
  if (!is_number || bits > (is_short ? kIpv4Bits : kBits)) return std::nullopt;
  return AddressRange(*address, is_short ? kBits - kIpv4Bits + bits : bits);
}

bool AddressRange::contains(const PeerAddress& address) const {
  const PeerAddress::Bytes& ours = first_.bytes();
  const PeerAddress::Bytes& theirs = address.bytes();
  const std::size_t whole = bits_ / 8;
  if (!std::equal(ours.begin(), ours.begin() + static_cast<std::ptrdiff_t>(whole), theirs.begin())) {
    return false;
  }
  const std::size_t left = bits_ % 8;
  return left == 0 || (ours[whole] ^ theirs[whole]) >> (8 - left) == 0;
}

}  // namespace dateline
