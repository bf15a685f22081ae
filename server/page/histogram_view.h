// The date histogram with its table and its From and To fields as a view. Pure functions.
#pragma once

#include "server/page/page_state.h"
#include "server/page/view.h"
#include "server/page/words.h"

namespace dateline {

// For templates/histogram.mustache. Every bar links to the same search within its days.
View histogram_view(const DateHistogram& histogram, const PageState& state, const Words& words);

}  // namespace dateline
