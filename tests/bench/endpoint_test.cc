#include "tests/bench/endpoint.h"

#include <gtest/gtest.h>

namespace dateline::bench {
namespace {

TEST(ParseEndpoint, TakesThisMachineAlone) {
  const std::pair<const char*, const char*> good[] = {{"127.0.0.1:8080", "127.0.0.1:8080"},
                                                      {"localhost:1", "127.0.0.1:1"},
                                                      {"127.3.2.1:65535", "127.3.2.1:65535"},
                                                      {"[::1]:80", "[::1]:80"}};
  for (const auto& [text, host] : good) {
    const auto endpoint = parse_endpoint(text);
    ASSERT_TRUE(endpoint) << text;
    EXPECT_EQ(endpoint->host, host);
  }
  for (const char* text : {"192.168.0.1:80", "0.0.0.0:80", "example.org:80", "[::2]:80", "10.0.0.1:80", ":80",
                           "127.0.0.1.example.org:80"}) {
    const auto endpoint = parse_endpoint(text);
    ASSERT_FALSE(endpoint) << text;
    EXPECT_NE(endpoint.error().message.find("want an address of this machine"), std::string::npos);
  }
}

TEST(ParseEndpoint, WantsAPort) {
  for (const char* text : {"", "127.0.0.1", "127.0.0.1:", "127.0.0.1:0", "127.0.0.1:65536", "127.0.0.1:8x"}) {
    EXPECT_NE(parse_endpoint(text).error().message.find("server: want HOST:PORT"), std::string::npos) << text;
  }
}

}  // namespace
}  // namespace dateline::bench
