// The structure of a block of a Xapian table (glass, xapian-core 1.4: backends/glass/glass_table.cc). Xapian
// reads and moves what a block's directory points to without looking whether it lies in the block, so a
// damaged one would be read, or written, beyond its memory. Pure function; keys and what they hold are not
// looked at. Used by glass_guard.
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline {

// Of every table of an index: what Xapian makes unless it is told otherwise.
inline constexpr std::size_t kGlassBlockBytes = 8192;

// What is wrong in a block of kGlassBlockBytes: that an item, or the free space that is noted, does not fit
// into it. "" when nothing is.
std::string_view glass_block_problem(std::string_view block);

}  // namespace dateline
