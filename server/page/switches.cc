#include "server/page/switches.h"

#include <array>

namespace dateline {

std::span<const SwitchSpec> switch_specs() {
  static constexpr std::array<SwitchSpec, 4> kSpecs{kVariants, kTypos, kRelax, kPrefix};
  return kSpecs;
}

std::string_view switch_value(const Switches& switches, const SwitchSpec& spec) {
  const bool is_on = switches.*spec.member;
  if (is_on == kPageSwitches.*spec.member) return {};
  return is_on ? spec.on : spec.off;
}

}  // namespace dateline
