#include "server/http/public_url.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>

#include "indexer/base/ascii.h"
#include "indexer/base/settings.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

constexpr long long kMaxPort = 65535;
constexpr std::size_t kMaxHost = 253;  // RFC 1035, section 2.3.4

bool is_name(std::string_view host) {
  const auto is_fine = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
  };
  return !host.empty() && host.size() <= kMaxHost && host.front() != '.' && host.front() != '-' &&
         host.find("..") == std::string_view::npos && std::all_of(host.begin(), host.end(), is_fine);
}

bool is_ipv6(const std::string& host) {
  std::array<unsigned char, sizeof(in6_addr)> bytes{};
  if (host.find('\0') != std::string::npos) return false;  // inet_pton would stop there
  return inet_pton(AF_INET6, host.c_str(), bytes.data()) == 1;
}

// "name", "name:port", "[ipv6]:port" as its host without brackets; "" for anything else.
std::string host_of(std::string_view authority) {
  std::string_view host = authority;
  std::string_view port;
  const bool is_bracketed = authority.substr(0, 1) == "[";
  if (is_bracketed) {
    const std::size_t close = authority.find(']');
    if (close == std::string_view::npos) return "";
    host = authority.substr(1, close - 1);
    port = authority.substr(close + 1);
  } else if (const std::size_t colon = authority.find(':'); colon != std::string_view::npos) {
    host = authority.substr(0, colon);
    port = authority.substr(colon);
  }
  if (!port.empty() && (port[0] != ':' || !parse_whole("port", std::string(port.substr(1)), 1, kMaxPort))) {
    return "";
  }
  std::string name(host);
  return (is_bracketed ? is_ipv6(name) : is_name(host)) ? name : "";
}

}  // namespace

Result<PublicUrl> parse_public_url(std::string_view text) {
  std::string base = lower_ascii(text);
  if (!base.empty() && base.back() == '/') base.pop_back();
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (base.substr(0, scheme.size()) != scheme) continue;
    std::string host = host_of(std::string_view(base).substr(scheme.size()));
    if (!host.empty()) return PublicUrl{std::move(base), std::move(host)};
  }
  return make_error(
      "public-url",
      "want http://HOST or https://HOST, perhaps with a port, and no path, query or user, got '" +
          printable(text.substr(0, floor_boundary(text, 80))) + "'");
}

}  // namespace dateline
