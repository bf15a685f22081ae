// What is wrong with a word list of name_words.h: it is looked up by folded words, one space apart.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "indexer/analysis/fold.h"

namespace dateline {

// "" when each word stands once, in order, folded.
inline std::string word_list_fault(std::string_view list) {
  if (fold(list) != list) return "not folded";
  std::string_view last;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(' '), list.size());
    const std::string_view word = list.substr(0, end);
    if (word.empty()) return "two spaces";
    if (!last.empty() && word <= last) return std::string(word) + " stands twice or out of order";
    last = word;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return last.empty() ? "empty" : "";
}

}  // namespace dateline
