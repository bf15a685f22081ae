// Nearest: which of some words was meant by one that is none of them. Pure function.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

// The first of those with the fewest changes of a letter (one more, one less, another, two swapped); nullopt
// when that is more than 2, or more than a third of the word. Words of more than 40 bytes are like none.
std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& known);

}  // namespace dateline
