#include "server/http/gate_limits.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <sstream>

namespace dateline {
namespace {

TEST(GateLimits, HaveTheDocumentedDefaults) {
  std::map<std::string, std::string> defaults;
  for (const GateLimit& limit : gate_limits()) defaults[limit.name] = limit.fallback();
  EXPECT_EQ(defaults, (std::map<std::string, std::string>{{"max-window", "1000"},
                                                          {"max-query-bytes", "1024"},
                                                          {"max-query-words", "64"},
                                                          {"max-facet-values", "20"},
                                                          {"max-request-line", "4096"},
                                                          {"max-fields", "100"},
                                                          {"max-head", "16384"},
                                                          {"head-timeout-ms", "3000"},
                                                          {"idle-timeout-ms", "15000"},
                                                          {"max-body", "65536"},
                                                          {"body-timeout-ms", "3000"},
                                                          {"write-timeout-ms", "10000"},
                                                          {"max-connections", "2000"},
                                                          {"max-connections-per-address", "64"},
                                                          {"max-queue", "256"},
                                                          {"queue-timeout-ms", "1000"},
                                                          {"stop-timeout-ms", "10000"},
                                                          {"workers", "0"}}));
}

// Names and defaults in the README's table: `--max-fields` 100.
TEST(GateLimits, StandInTheReadme) {
  std::ostringstream text;
  text << std::ifstream(DATELINE_README).rdbuf();
  for (const GateLimit& limit : gate_limits()) {
    const std::string wanted = "`--" + std::string(limit.name) + "` " + limit.fallback();
    const std::size_t at = text.str().find(wanted);
    ASSERT_NE(at, std::string::npos) << wanted;
    const char next = text.str()[at + wanted.size()];
    EXPECT_TRUE(next < '0' || next > '9') << wanted << next;
  }
}

TEST(GateLimits, AreReadAndSetByName) {
  for (const GateLimit& limit : gate_limits()) {
    GateLimits limits;
    limit.set(limits, 77);
    EXPECT_EQ(limit.get(limits), 77) << limit.name;
    int changed = 0;
    for (const GateLimit& other : gate_limits()) changed += other.get(limits) != other.get({}) ? 1 : 0;
    EXPECT_EQ(changed, 1) << limit.name;
    EXPECT_LE(limit.low, limit.get({})) << limit.name;
    EXPECT_GE(limit.high, limit.get({})) << limit.name;
  }
}

}  // namespace
}  // namespace dateline
