#include "server/http/admission.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

PeerAddress address(const char* text) {
  return PeerAddress::parse(text).value();
}

TEST(Admission, CountsAllConnections) {
  GateLimits limits;
  limits.connections = 2;
  const Proxies proxies({*AddressRange::parse("10.0.0.0/8")});
  Admission admission(limits, proxies);
  EXPECT_EQ(admission.enter(address("127.0.0.1")), Verdict::kAdmitted);
  EXPECT_EQ(admission.enter(address("192.0.2.1")), Verdict::kAdmitted);
  EXPECT_EQ(admission.enter(address("192.0.2.2")), Verdict::kFull);
  admission.leave(address("127.0.0.1"));
  EXPECT_EQ(admission.enter(address("192.0.2.2")), Verdict::kAdmitted);
}

TEST(Admission, CountsThoseOfAnAddress) {
  GateLimits limits;
  limits.connections_per_address = 2;
  const Proxies proxies({*AddressRange::parse("10.0.0.0/8")});
  Admission admission(limits, proxies);
  EXPECT_EQ(admission.enter(address("2001:db8::1")), Verdict::kAdmitted);
  EXPECT_EQ(admission.enter(address("2001:db8::2")), Verdict::kAdmitted);
  EXPECT_EQ(admission.enter(address("2001:db8::3")), Verdict::kCrowd) << "the same /64";
  EXPECT_EQ(admission.enter(address("2001:db8:0:1::3")), Verdict::kAdmitted);
  for (int at = 0; at < 3; ++at) EXPECT_EQ(admission.enter(address("127.0.0.1")), Verdict::kAdmitted);
  for (int at = 0; at < 3; ++at) EXPECT_EQ(admission.enter(address("10.0.0.1")), Verdict::kAdmitted);
  admission.leave(address("10.0.0.1"));
  admission.leave(address("2001:db8::2"));
  EXPECT_EQ(admission.enter(address("2001:db8::3")), Verdict::kAdmitted);
}

TEST(Admission, CountsTheRequestsOfAClientBehindAProxyWithItsConnections) {
  GateLimits limits;
  limits.connections_per_address = 2;
  const Proxies proxies({*AddressRange::parse("10.0.0.0/8")});
  Admission admission(limits, proxies);
  EXPECT_EQ(admission.enter(address("192.0.2.1")), Verdict::kAdmitted);
  EXPECT_TRUE(admission.enter_request(address("192.0.2.1")));
  EXPECT_FALSE(admission.enter_request(address("192.0.2.1")));
  EXPECT_EQ(admission.enter(address("192.0.2.1")), Verdict::kCrowd);
  EXPECT_TRUE(admission.enter_request(address("192.0.2.2")));
  admission.leave_request(address("192.0.2.1"));
  EXPECT_TRUE(admission.enter_request(address("192.0.2.1")));
  EXPECT_TRUE(admission.enter_request(address("2001:db8::1")));
  EXPECT_TRUE(admission.enter_request(address("2001:db8::2")));
  EXPECT_FALSE(admission.enter_request(address("2001:db8::3"))) << "the same /64";
  for (int at = 0; at < 3; ++at) EXPECT_TRUE(admission.enter_request(address("10.0.0.1")));
}

}  // namespace
}  // namespace dateline
