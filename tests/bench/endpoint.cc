#include "tests/bench/endpoint.h"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <charconv>
#include <cstdint>
#include <cstring>
#include <optional>

#include "indexer/base/utf8.h"

namespace dateline::bench {
namespace {

std::optional<std::uint16_t> port_of(std::string_view text) {
  std::uint16_t port = 0;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), port);
  if (code != std::errc{} || end != text.data() + text.size() || port == 0) return std::nullopt;
  return port;
}

template <class Address>
void put_address(Endpoint& endpoint, const Address& address) {
  std::memcpy(&endpoint.address, &address, sizeof address);
  endpoint.length = sizeof address;
}

bool put_version4(Endpoint& endpoint, const std::string& host, std::uint16_t port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  if (inet_pton(AF_INET, host.c_str(), &address.sin_addr) != 1) return false;
  if (ntohl(address.sin_addr.s_addr) >> 24 != IN_LOOPBACKNET) return false;
  put_address(endpoint, address);
  return true;
}

bool put_version6(Endpoint& endpoint, const std::string& host, std::uint16_t port) {
  if (host != "[::1]") return false;
  sockaddr_in6 address{};
  address.sin6_family = AF_INET6;
  address.sin6_port = htons(port);
  address.sin6_addr = in6addr_loopback;
  put_address(endpoint, address);
  return true;
}

}  // namespace

Result<Endpoint> parse_endpoint(std::string_view text) {
  const std::size_t colon = text.rfind(':');
  const auto port = colon == std::string_view::npos ? std::nullopt : port_of(text.substr(colon + 1));
  if (!port) return make_error("server", "want HOST:PORT, got '" + printable(std::string(text)) + "'");
  std::string host(text.substr(0, colon));
  if (host == "localhost") host = "127.0.0.1";
  Endpoint endpoint;
  if (!put_version4(endpoint, host, *port) && !put_version6(endpoint, host, *port)) {
    return make_error("server", "want an address of this machine (127.0.0.1, [::1], localhost), got '" +
                                    printable(host) + "'");
  }
  endpoint.host = host + ":" + std::to_string(*port);
  return endpoint;
}

}  // namespace dateline::bench
