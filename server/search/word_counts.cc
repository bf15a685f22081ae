#include "server/search/word_counts.h"

namespace dateline {

std::optional<std::uint64_t> WordCounts::find(const std::string& word) const {
  const std::lock_guard lock(mutex_);
  const auto found = counts_.find(word);
  return found == counts_.end() ? std::nullopt : std::optional(found->second);
}

void WordCounts::keep(const std::string& word, std::uint64_t count) {
  const std::lock_guard lock(mutex_);
  if (counts_.size() >= kMost) counts_.clear();
  counts_[word] = count;
}

}  // namespace dateline
