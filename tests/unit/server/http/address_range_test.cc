#include "server/http/address_range.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(AddressRange, HoldsTheAddressesThatBeginSo) {
  struct Row {
    const char* range;
    const char* inside;
    const char* outside;
  };
  for (const Row& row : {Row{"192.0.2.1", "192.0.2.1", "192.0.2.2"},
                         {"192.0.2.1", "::ffff:192.0.2.1", "::ffff:192.0.2.2"},
                         {"10.0.0.0/8", "10.255.255.255", "11.0.0.0"},
                         {"10.1.2.3/8", "10.0.0.0", "9.255.255.255"},
                         {"192.0.2.128/25", "192.0.2.128", "192.0.2.127"},
                         {"192.0.2.4/32", "192.0.2.4", "192.0.2.5"},
                         {"0.0.0.0/0", "203.0.113.9", "2001:db8::1"},
                         {"::1", "::1", "::2"},
                         {"2001:db8::/33", "2001:db8:7fff::1", "2001:db8:8000::1"},
                         {"2001:db8::1/128", "2001:db8::1", "2001:db8::"}}) {
    const auto range = AddressRange::parse(row.range);
    ASSERT_TRUE(range) << row.range;
    EXPECT_TRUE(range->contains(*PeerAddress::parse(row.inside))) << row.range;
    EXPECT_FALSE(range->contains(*PeerAddress::parse(row.outside))) << row.range;
  }
  EXPECT_TRUE(AddressRange::parse("::/0")->contains(*PeerAddress::parse("192.0.2.1")));
}

TEST(AddressRange, IsNothingElse) {
  for (const char* text :
       {"", "/8", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/8x", "::/129", "10/8", "proxy"}) {
    EXPECT_FALSE(AddressRange::parse(text)) << text;
  }
}

}  // namespace
}  // namespace dateline
