// What narrows a search, as chips that take it away again. Pure functions.
#pragma once

#include <string>
#include <vector>

#include "server/page/page_state.h"
#include "server/page/view.h"
#include "server/page/words.h"

namespace dateline {

// One filter in words, and the same search without it.
struct Chip {
  std::string kind;  // "Country", "Not country", "Dates"
  std::string label;
  PageState without;
  bool is_excluded = false;
};

// In the order of the facet lists, the dates behind them, `since` last.
std::vector<Chip> chips(const PageState& state, const Words& words);
std::vector<View> chip_views(const std::vector<Chip>& chips);

// Fields that a form must carry along because no control of the page holds them: exclusions, `since`, the
// order and the switches.
std::vector<View> hidden_fields(const PageState& state);
// The same of a page that has no controls for what is chosen: all of the state but its text and page.
std::vector<View> carried_fields(const PageState& state);

}  // namespace dateline
