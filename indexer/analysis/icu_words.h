// The words of any UTF-8 text by ICU: UAX #29, with dictionaries for Chinese, Japanese, Thai, Lao, Khmer and
// Burmese. The Analyzer's path for what is not plain ASCII. Holds ICU state: one a thread.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "indexer/analysis/word_range.h"

namespace dateline {

class IcuWords {
 public:
  IcuWords();
  ~IcuWords();
  IcuWords(IcuWords&&) noexcept;
  IcuWords& operator=(IcuWords&&) noexcept;

  // Appends the words of `text` in order, each range moved by `offset`; invalid bytes separate words.
  // Underscores as in ascii_words. `text` is below 2 GiB (ICU counts in 32 bits).
  void words(std::string_view text, std::uint32_t offset, std::vector<WordRange>& out);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dateline
