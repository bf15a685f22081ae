// TypedEnding: the last words of a query while it is being typed: what suggestions are made for. Pure but for
// the Analyzer's state.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/analysis/analyzer.h"

namespace dateline {

// So much of a text is looked at, from a word's beginning to the text's end.
inline constexpr std::size_t kEndingBytes = 128;

struct TypedEnding {
  std::vector<std::string> words;   // folded, one a position; the last one may lack its end
  std::vector<std::size_t> begins;  // where each of them stands in the text, in bytes
  // The last word folded, when more letters would still belong to it and it is nothing but a word: it ends
  // the text, and is not quoted, excluded, an operator, a field's value or one of several with a hyphen
  // between.
  std::optional<std::string> open_word;
};

// Any bytes; never throws on them.
TypedEnding typed_ending(Analyzer& analyzer, std::string_view text);

}  // namespace dateline
