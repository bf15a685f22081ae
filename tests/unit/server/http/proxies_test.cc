#include "server/http/proxies.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(Proxies, SayWhoAsksAndOnlyThey) {
  const Proxies none;
  const Proxies some({*AddressRange::parse("127.0.0.1"), *AddressRange::parse("10.0.0.0/8")});
  struct Row {
    const Proxies& proxies;
    const char* peer;
    const char* forwarded_for;
    const char* client;
  };
  for (const Row& row : {Row{none, "127.0.0.1", "192.0.2.1", "127.0.0.1"},
                         {some, "192.0.2.9", "192.0.2.1", "192.0.2.9"},
                         {some, "127.0.0.1", "", "127.0.0.1"},
                         {some, "127.0.0.1", "192.0.2.1", "192.0.2.1"},
                         {some, "127.0.0.1", "2001:db8::1", "2001:db8::1"},
                         {some, "127.0.0.1", " 192.0.2.1\t, 10.1.1.1 ", "192.0.2.1"},
                         {some, "127.0.0.1", "203.0.113.5, 192.0.2.1,10.2.2.2,10.1.1.1", "192.0.2.1"},
                         {some, "127.0.0.1", "10.2.2.2, 10.1.1.1", "127.0.0.1"},
                         {some, "127.0.0.1", "192.0.2.1, unknown", "127.0.0.1"},
                         {some, "127.0.0.1", "192.0.2.1,", "127.0.0.1"},
                         {some, "127.0.0.1", ",", "127.0.0.1"},
                         {some, "127.0.0.1", "192.0.2.1:5555", "192.0.2.1"},
                         {some, "127.0.0.1", "[2001:db8::1]:5555", "2001:db8::1"},
                         {some, "127.0.0.1", "[2001:db8::1", "127.0.0.1"},
                         {some, "127.0.0.1", "[", "127.0.0.1"}}) {
    EXPECT_EQ(row.proxies.client_of(*PeerAddress::parse(row.peer), row.forwarded_for).text(), row.client)
        << row.peer << " " << row.forwarded_for;
  }
}

}  // namespace
}  // namespace dateline
