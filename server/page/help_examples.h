// The examples of the help page as data: what to type, and what it means to a person who writes, not
// programs, by the keys of web/words.json. The page shows beside each how the parser reads it. Written for
// the bundled articles: tests parse every one and follow its link to at least one article. Constants.
#pragma once

#include <span>
#include <string_view>

#include "server/page/switches.h"

namespace dateline {

struct HelpExample {
  std::string_view query;
  std::string_view meaning;             // the key of one sentence or two
  std::string_view warning = {};        // the code of what the parser says about it; "": nothing
  const SwitchSpec* toggled = nullptr;  // a switch that the example turns over
};

struct HelpGroup {
  std::string_view id;     // its anchor on the page
  std::string_view title;  // a key
  std::string_view lead;   // the key of what holds for all of them
  std::span<const HelpExample> examples;
};

// In the order in which a newcomer should meet them.
std::span<const HelpGroup> help_groups();

}  // namespace dateline
