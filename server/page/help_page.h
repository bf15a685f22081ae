// The help pages: how to search, from the examples of help_examples.h and the limits of the parser, and the
// table of error codes that problem documents link to (problem.h). They need no index. Pure functions.
#pragma once

#include "indexer/schema/date.h"
#include "server/page/page_frame.h"

namespace dateline {

// Beside each example stands how the parser reads it; `today` is what date:10y counts from.
PageContent help_page(Day today);

// Each code is an anchor: /help/errors#bad_date.
PageContent errors_page();

}  // namespace dateline
