// TextTwins: finds, among texts that come one after the other, an earlier one that is the same or nearly so.
// Keeps a signature a text and looks only where two share a band of four of its values (locality-sensitive
// hashing), so that a hundred thousand texts take seconds. Used by lint. One thread.
#pragma once

#include <cstddef>
#include <optional>
#include <unordered_map>
#include <vector>

#include "indexer/index/text_signature.h"

namespace dateline {

// Texts that share this much of their runs of words are nearly the same: a reprint with another headline, an
// agency text with a paragraph less. What is written anew about the same event shares far less.
inline constexpr double kNearlySame = 0.7;

struct Twin {
  std::size_t text = 0;  // its number, from 0 in the order of meet()
  double likeness = 0;   // 1: the same words in the same order
};

class TextTwins {
 public:
  // The earlier text that is most like this one, if any is like it enough. A text without words has none.
  std::optional<Twin> meet(const TextSignature& signature);

 private:
  std::vector<TextSignature> texts_;
  std::unordered_map<std::uint64_t, std::size_t> wholes_;
  std::unordered_map<std::uint64_t, std::size_t> bands_;  // the first text that has it
};

}  // namespace dateline
