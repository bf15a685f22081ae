#include "indexer/cli/nearest.h"

#include <algorithm>

namespace dateline {
namespace {

constexpr std::size_t kMaxWord = 40;
constexpr std::size_t kMostChanges = 2;

// Optimal string alignment over three rows.
std::size_t changes_between(std::string_view left, std::string_view right) {
  std::vector<std::size_t> older(right.size() + 1);
  std::vector<std::size_t> before(right.size() + 1);
  std::vector<std::size_t> now(right.size() + 1);
  for (std::size_t j = 0; j <= right.size(); ++j) before[j] = j;
  for (std::size_t i = 1; i <= left.size(); ++i) {
    now[0] = i;
    for (std::size_t j = 1; j <= right.size(); ++j) {
      const std::size_t other = before[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
      now[j] = std::min({before[j] + 1, now[j - 1] + 1, other});
      const bool is_swap = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
      if (is_swap) now[j] = std::min(now[j], older[j - 2] + 1);
    }
    std::swap(older, before);
    std::swap(before, now);
  }
  return before[right.size()];
}

}  // namespace

std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& known) {
  if (word.size() > kMaxWord) return std::nullopt;
  std::optional<std::string> best;
  std::size_t fewest = std::min(kMostChanges, word.size() / 3) + 1;
  for (const std::string& candidate : known) {
    const std::size_t changes = changes_between(word, candidate);
    if (changes >= fewest) continue;
    fewest = changes;
    best = candidate;
  }
  return best;
}

}  // namespace dateline
