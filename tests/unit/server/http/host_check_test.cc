#include "server/http/host_check.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

struct Row {
  const char* host;
  bool is_allowed;
};

void expect(const HostCheck& check, const std::vector<Row>& rows) {
  for (const Row& row : rows) EXPECT_EQ(check.allows(row.host), row.is_allowed) << row.host;
}

TEST(HostCheck, OnLoopbackAllowsLoopbackNamesOnly) {
  expect(HostCheck("127.0.0.1", {}), {{"localhost", true},
                                      {"LocalHost:8080", true},
                                      {"localhost.", true},
                                      {"127.0.0.1", true},
                                      {"127.0.0.1:1", true},
                                      {"127.8.9.10", true},
                                      {"[::1]", true},
                                      {"[::1]:8080", true},
                                      {"example.org", false},
                                      {"127.0.0.1.example.org", false},
                                      {"127.evil", false},
                                      {"localhost.example.org", false},
                                      {"192.0.2.1", false},
                                      {"::1", false},
                                      {"[::1", false},
                                      {"[localhost]", false},
                                      {"localhost:80x", false},
                                      {"localhost:123456", false},
                                      {"evil@localhost", false},
                                      {"", false},
                                      {":80", false},
                                      {".", false}});
}

TEST(HostCheck, AllowsTheBoundAddressAndNamesThatAreGiven) {
  expect(HostCheck("192.0.2.1", {"news.example.org"}), {{"192.0.2.1:80", true},
                                                        {"NEWS.example.org", true},
                                                        {"localhost", true},
                                                        {"192.0.2.2", false},
                                                        {"www.news.example.org", false}});
}

TEST(HostCheck, TakesANameThatIsWrittenOutForTheSame) {
  expect(HostCheck("127.0.0.1", {"news.example."}), {{"news.example", true}, {"news.example.:80", true}});
}

TEST(HostCheck, LooksBehindANul) {
  EXPECT_FALSE(HostCheck("127.0.0.1", {}).allows(std::string_view("127.0.0.1\0.evil", 15)));
  EXPECT_FALSE(HostCheck("127.0.0.1", {}).allows(std::string_view("[::1\0.evil]", 11)));
}

TEST(HostCheck, AllowsAnyAddressWhenBoundToAll) {
  for (const char* bound : {"0.0.0.0", "::"}) {
    expect(HostCheck(bound, {}), {{"192.0.2.2", true}, {"[2001:db8::1]:80", true}, {"example.org", false}});
  }
}

}  // namespace
}  // namespace dateline
