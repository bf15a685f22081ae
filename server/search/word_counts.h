// WordCounts: how many articles have the words that searches of one revision asked about, counted once. Safe
// from any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

namespace dateline {

class WordCounts {
 public:
  // Of so many words; some 200 bytes each.
  static constexpr std::size_t kMost = 4096;

  // nullopt for one that nobody counted, or that was forgotten.
  std::optional<std::uint64_t> find(const std::string& word) const;
  // Forgets all others when there are too many.
  void keep(const std::string& word, std::uint64_t count);

 private:
  mutable std::mutex mutex_;
  std::unordered_map<std::string, std::uint64_t> counts_;
};

}  // namespace dateline
