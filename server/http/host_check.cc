#include "server/http/host_check.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <optional>

#include "indexer/base/ascii.h"

namespace dateline {
namespace {

bool is_address(int family, const std::string& text) {
  std::array<unsigned char, sizeof(in6_addr)> bytes{};
  if (text.find('\0') != std::string::npos) return false;  // inet_pton would stop there
  return inet_pton(family, text.c_str(), bytes.data()) == 1;
}

bool is_ip_literal(const std::string& host) {
  return is_address(AF_INET, host) || is_address(AF_INET6, host);
}

bool is_port(std::string_view text) {
  return text.size() <= 5 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "localhost." is the same name, written out.
std::string_view without_dot(std::string_view name) {
  if (name.size() > 1 && name.back() == '.') name.remove_suffix(1);
  return name;
}

// The name without brackets and port, in lower case; nullopt when it is no host at all.
std::optional<std::string> host_name(std::string_view host) {
  std::string_view name = host;
  std::string_view rest;
  if (host.substr(0, 1) == "[") {
    const std::size_t close = host.find(']');
    if (close == std::string_view::npos) return std::nullopt;
    name = host.substr(1, close - 1);
    rest = host.substr(close + 1);
    if (!is_address(AF_INET6, std::string(name))) return std::nullopt;
  } else if (const std::size_t colon = host.find(':'); colon != std::string_view::npos) {
    name = host.substr(0, colon);
    rest = host.substr(colon);
  }
  if (!rest.empty() && (rest[0] != ':' || !is_port(rest.substr(1)))) return std::nullopt;
  if (name.empty()) return std::nullopt;
  return lower_ascii(without_dot(name));
}

}  // namespace

bool is_loopback(std::string_view host) {
  const std::string name = lower_ascii(host);
  return name == "localhost" || name == "::1" || (name.substr(0, 4) == "127." && is_address(AF_INET, name));
}

HostCheck::HostCheck(const std::string& bound, const std::vector<std::string>& allowed)
    : bound_(lower_ascii(bound)) {
  for (const std::string& name : allowed) allowed_.push_back(lower_ascii(without_dot(name)));
}

bool HostCheck::allows(std::string_view host) const {
  const auto name = host_name(host);
  if (!name) return false;
  if (is_loopback(*name) || *name == bound_) return true;
  if ((bound_ == "0.0.0.0" || bound_ == "::") && is_ip_literal(*name)) return true;
  return std::find(allowed_.begin(), allowed_.end(), *name) != allowed_.end();
}

}  // namespace dateline
