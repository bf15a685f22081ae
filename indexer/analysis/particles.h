// Korean particles: 북한군이 is 북한군 and a particle. The Analyzer yields the word without them as an
// alternative, so that a search for the bare noun finds it. Pure function.
#pragma once

#include <string_view>
#include <vector>

namespace dateline {

// The folded word without its particles, the longest particle first and up to three in a row
// (러시아에서는: 러시아에서, 러시아... each result once, longest first). Views into `word`. At least two
// syllables, or two letters before a Hangul particle (nato가: nato), are left. Empty when nothing comes off.
std::vector<std::string_view> without_particles(std::string_view word);

}  // namespace dateline
