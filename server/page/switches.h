// The switches of a search as pages address them: variants=off, typos=off, relax=off, prefix=last. One table
// for links and form fields; api/ reads them. Constants and pure functions.
#pragma once

#include <span>
#include <string_view>

#include "server/search/search_request.h"

namespace dateline {

// What a search does unless its address says otherwise (search_parameters.h).
inline constexpr Switches kPageSwitches{.variants = true, .typos = true, .relax = true, .completes = false};

struct SwitchSpec {
  std::string_view name;  // in addresses
  bool Switches::*member;
  std::string_view on;  // the values in addresses
  std::string_view off;
};

inline constexpr SwitchSpec kVariants{"variants", &Switches::variants, "on", "off"};
inline constexpr SwitchSpec kTypos{"typos", &Switches::typos, "on", "off"};
inline constexpr SwitchSpec kRelax{"relax", &Switches::relax, "on", "off"};
inline constexpr SwitchSpec kPrefix{"prefix", &Switches::completes, "last", "off"};

// All of them, in the order of addresses.
std::span<const SwitchSpec> switch_specs();

// The value that an address must give to `spec`; "" when it is the page's own.
std::string_view switch_value(const Switches& switches, const SwitchSpec& spec);

}  // namespace dateline
