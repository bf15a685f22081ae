// Place checks: whether words stand in a text as a phrase, NEAR or ADJ asks, from the positions of each. Pure
// functions.
#pragma once

#include <cstdint>
#include <span>

#include "indexer/schema/word_sequence.h"

namespace dateline {

// A place for each word, ascending in the order of the words, the last less than `size` behind the first.
bool stand_in_order(std::span<const Places> words, std::uint32_t size);

// A place for each word, no two the same, the last less than `size` behind the first. Words may share places:
// 북한군이 is 북한군 too.
bool stand_near(std::span<const Places> words, std::uint32_t size);

}  // namespace dateline
