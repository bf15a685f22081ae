// The file that says where the tables of a Xapian database begin at its last commit (`iamglass`; xapian-core
// 1.4: backends/glass/glass_version.cc). Xapian believes how deep a table is and how large its blocks are,
// and keeps an array for the first and memory for the second. Pure function. Used by glass_guard.
#pragma once

#include <string_view>

#include "indexer/base/result.h"

namespace dateline {

inline constexpr std::string_view kGlassVersionFile = "iamglass";

// Whether these bytes, the whole file, name tables that Xapian can have. What Xapian checks itself (what the
// file begins with, its format, the counts behind the tables) is not looked at. Errors name the table and
// what of it cannot be.
Outcome check_glass_version(std::string_view bytes);

}  // namespace dateline
