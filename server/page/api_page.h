// The pages on the JSON interface, from its own description (api/openapi.h) with the server's limits: every
// address with its parameters and the shape of its answer at /help/api, every error code with what to do at
// /help/errors, where problem documents link to. They need no index. Pure functions.
#pragma once

#include "server/api/search_rules.h"
#include "server/page/page_frame.h"

namespace dateline {

// Addresses, parameters and schemas are anchors: /help/api#search, #Hit.
PageContent api_page(const SearchLimits& limits, const Words& words);

// Each code is an anchor: /help/errors#bad_date.
PageContent errors_page(const SearchLimits& limits, const Words& words);

}  // namespace dateline
