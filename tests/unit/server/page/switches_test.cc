#include "server/page/switches.h"

#include <gtest/gtest.h>

#include "server/api/search_parameters.h"

namespace dateline {
namespace {

TEST(Switches, AnAddressSaysOnlyWhatIsNotThePagesOwn) {
  Switches switches = kPageSwitches;
  for (const SwitchSpec& spec : switch_specs()) EXPECT_EQ(switch_value(switches, spec), "") << spec.name;
  switches = {.variants = false, .typos = true, .relax = false, .completes = true};
  EXPECT_EQ(switch_value(switches, kVariants), "off");
  EXPECT_EQ(switch_value(switches, kTypos), "");
  EXPECT_EQ(switch_value(switches, kRelax), "off");
  EXPECT_EQ(switch_value(switches, kPrefix), "last");
}

TEST(Switches, ThePagesOwnAreWhatAnAddressWithoutThemMeans) {
  const auto parameters = read_search_parameters({{"q", "x"}}, ParameterPolicy::kLenient, Day{});
  ASSERT_TRUE(parameters.ok());
  for (const SwitchSpec& spec : switch_specs()) {
    EXPECT_EQ(switch_value(parameters->request.switches, spec), "") << spec.name;
  }
}

TEST(Switches, AnAddressIsReadAsItWasWritten) {
  for (const SwitchSpec& spec : switch_specs()) {
    Switches switches = kPageSwitches;
    switches.*spec.member = !(switches.*spec.member);
    const std::string value(switch_value(switches, spec));
    const auto parameters =
        read_search_parameters({{std::string(spec.name), value}}, ParameterPolicy::kStrict, Day{});
    ASSERT_TRUE(parameters.ok()) << spec.name;
    EXPECT_EQ(switch_value(parameters->request.switches, spec), value) << spec.name;
  }
}

}  // namespace
}  // namespace dateline
