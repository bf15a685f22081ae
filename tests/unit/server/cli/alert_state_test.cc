#include "server/cli/alert_state.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

AlertState sample() {
  AlertState state;
  state.searches["oil \"x\""] = {{{"u1", "d1", 4'000'000'000, 1760000000, 7}, {"u2", "d2", 0, 0, 0}}};
  state.searches["김정은"] = {};
  return state;
}

TEST(AlertState, ComesBackAsItWas) {
  EXPECT_EQ(decode_alert_state(encode_alert_state(sample())).value(), sample());
  EXPECT_EQ(decode_alert_state(encode_alert_state({})).value(), AlertState{});
  EXPECT_EQ(decode_alert_state("").value(), AlertState{});
}

TEST(AlertState, RefusesWhatIsNone) {
  const std::string whole = encode_alert_state(sample());
  for (
      const std::string& text :
      {std::string("x"), std::string("{}"), std::string("[]"), whole.substr(0, whole.size() / 2),
       std::string(R"({"version":1,"searches":{"a":[{"index":"u"}]}})"),
       std::string(
           R"({"version":1,"searches":{"a":[{"index":1,"database":"d","last":1,"newest":1,"atNewest":1}]}})"),
       std::string(R"({"version":1,"searches":3})"), std::string(100'000, '[')}) {
    EXPECT_FALSE(decode_alert_state(text)) << text.substr(0, 60);
  }
  const std::string mark = R"({"index":"u","database":"d","last":1,"newest":1,"atNewest":1})";
  const auto state_with = [&](std::string_view from, std::string_view to) {
    std::string changed = mark;
    return R"({"version":1,"searches":{"a":[)" + changed.replace(changed.find(from), from.size(), to) + "]}}";
  };
  EXPECT_TRUE(decode_alert_state(state_with(":1}", ":18446744073709551615}")));
  EXPECT_TRUE(decode_alert_state(state_with("newest\":1", "newest\":-1")));
  for (const char* count : {"1e20", "99999999999999999999", "-1", "1.5", "true"}) {
    EXPECT_FALSE(decode_alert_state(state_with("atNewest\":1", std::string("atNewest\":") + count))) << count;
    EXPECT_FALSE(decode_alert_state(state_with("last\":1", std::string("last\":") + count))) << count;
  }
  EXPECT_FALSE(decode_alert_state(state_with("last\":1", "last\":4294967296")));
  EXPECT_FALSE(decode_alert_state(state_with("newest\":1", "newest\":9223372036854775808")));
  const auto other = decode_alert_state(R"({"version":2,"searches":{}})");
  ASSERT_FALSE(other);
  EXPECT_NE(other.error().message.find("want 1, got 2"), std::string::npos);
}

}  // namespace
}  // namespace dateline
