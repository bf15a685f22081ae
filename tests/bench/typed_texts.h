// Typed texts: what a search box holds while somebody types the words of queries, letter by letter. Used by
// suggest_speed. Pure function.
#pragma once

#include <string>
#include <vector>

#include "tests/bench/speed_query.h"

namespace dateline::bench {

// Of each query its words, joined by spaces, after every letter (code point) that was typed; each text once,
// in order.
std::vector<std::string> typed_texts(const std::vector<SpeedQuery>& queries);

}  // namespace dateline::bench
