// Sentences of a plain text, for snippets: a line break, or a full stop, question or exclamation mark before
// white space and something that may begin a sentence. Abbreviations before names (Mr., Gen.) and initials do
// not end one. Right enough to cut by, in all scripts; not a parser of language. Pure function.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline {

// Byte ranges, ascending and disjoint, without the white space between them, none empty.
std::vector<std::pair<std::uint32_t, std::uint32_t>> split_sentences(std::string_view text);

}  // namespace dateline
