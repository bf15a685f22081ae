#include "server/http/proxies.h"

#include <algorithm>

namespace dateline {
namespace {

std::string_view trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

// Some proxies write a port too: "192.0.2.1:80", "[2001:db8::1]:80".
std::optional<PeerAddress> parse_entry(std::string_view entry) {
  if (entry.starts_with('[')) {
    const std::size_t end = entry.find(']');
    return end == std::string_view::npos ? std::nullopt : PeerAddress::parse(entry.substr(1, end - 1));
  }
  if (std::count(entry.begin(), entry.end(), ':') == 1) entry = entry.substr(0, entry.find(':'));
  return PeerAddress::parse(entry);
}

}  // namespace

bool Proxies::trusts(const PeerAddress& peer) const {
  return std::any_of(trusted_.begin(), trusted_.end(),
                     [&](const AddressRange& range) { return range.contains(peer); });
}

PeerAddress Proxies::client_of(const PeerAddress& peer, std::string_view forwarded_for) const {
  if (!trusts(peer)) return peer;
  while (!forwarded_for.empty()) {
    const std::size_t comma = forwarded_for.rfind(',');
    const std::size_t begin = comma == std::string_view::npos ? 0 : comma + 1;
    const auto address = parse_entry(trim(forwarded_for.substr(begin)));
    if (!address) return peer;
    if (!trusts(*address)) return *address;
    forwarded_for = forwarded_for.substr(0, begin == 0 ? 0 : comma);
  }
  return peer;
}

}  // namespace dateline
