#include "server/http/peer_address.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>

namespace dateline {
namespace {

PeerAddress parsed(std::string_view text) {
  const auto address = PeerAddress::parse(text);
  EXPECT_TRUE(address) << text;
  return address.value_or(PeerAddress());
}

TEST(PeerAddress, ReadsAndWritesAddresses) {
  for (const char* text : {"192.0.2.1", "0.0.0.0", "2001:db8::1", "::1", "::"}) {
    EXPECT_EQ(parsed(text).text(), text);
  }
  EXPECT_EQ(parsed("::ffff:192.0.2.1"), parsed("192.0.2.1"));
  for (const char* text : {"", "192.0.2", "192.0.2.256", "[::1]", "192.0.2.1:80", "localhost", " ::1"}) {
    EXPECT_FALSE(PeerAddress::parse(text)) << text;
  }
  using namespace std::string_view_literals;
  for (const std::string_view text : {"192.0.2.1\0"sv, "192.0.2.1\0evil"sv, "::1\0"sv, "\0"sv}) {
    EXPECT_FALSE(PeerAddress::parse(text)) << text.size();
  }
  EXPECT_FALSE(PeerAddress::parse(std::string(1000, '0') + "1"));
  // The longest there is, and a part of a longer text.
  EXPECT_TRUE(PeerAddress::parse("0000:0000:0000:0000:0000:ffff:192.168.100.200"));
  EXPECT_EQ(parsed("192.0.2.1, 192.0.2.2"sv.substr(0, 9)), parsed("192.0.2.1"));
}

TEST(PeerAddress, IsThatOfASocket) {
  sockaddr_storage address{};
  auto& ipv4 = reinterpret_cast<sockaddr_in&>(address);
  ipv4.sin_family = AF_INET;
  inet_pton(AF_INET, "192.0.2.7", &ipv4.sin_addr);
  EXPECT_EQ(PeerAddress(address).text(), "192.0.2.7");
  auto& ipv6 = reinterpret_cast<sockaddr_in6&>(address);
  ipv6.sin6_family = AF_INET6;
  inet_pton(AF_INET6, "2001:db8::7", &ipv6.sin6_addr);
  EXPECT_EQ(PeerAddress(address).text(), "2001:db8::7");
  address.ss_family = AF_UNIX;
  EXPECT_EQ(PeerAddress(address), PeerAddress());
}

TEST(PeerAddress, KnowsLoopback) {
  for (const char* text : {"127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"}) {
    EXPECT_TRUE(parsed(text).is_loopback()) << text;
  }
  for (const char* text : {"128.0.0.1", "::2", "::", "2001:db8::1"}) {
    EXPECT_FALSE(parsed(text).is_loopback()) << text;
  }
}

TEST(PeerAddress, CountsANetworkOfIpv6AsOneClient) {
  EXPECT_EQ(parsed("2001:db8:1:2:3:4:5:6").client(), parsed("2001:db8:1:2::9").client());
  EXPECT_NE(parsed("2001:db8:1:3::9").client(), parsed("2001:db8:1:2::9").client());
  EXPECT_NE(parsed("192.0.2.1").client(), parsed("192.0.2.2").client());
}

}  // namespace
}  // namespace dateline
