// The help page: how to search, from the examples of help_examples.h and the limits of the parser. It needs
// no index. Pure function.
#pragma once

#include "server/api/search_rules.h"
#include "server/page/page_frame.h"

namespace dateline {

// Beside each example stands how the parser reads it; the limits are those of `rules`.
PageContent help_page(const SearchRules& rules, const Words& words);

}  // namespace dateline
