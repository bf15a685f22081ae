// The help page: how to search, from the examples of help_examples.h and the limits of the parser. It needs
// no index. Pure function.
#pragma once

#include "indexer/schema/date.h"
#include "server/page/page_frame.h"

namespace dateline {

// Beside each example stands how the parser reads it; `today` is what date:10y counts from.
PageContent help_page(Day today);

}  // namespace dateline
