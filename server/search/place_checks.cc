#include "server/search/place_checks.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace dateline {
namespace {

constexpr std::size_t kFree = std::numeric_limits<std::size_t>::max();

// Gives each word a place of its own in a stretch of places: a bipartite matching by augmenting paths.
class Seating {
 public:
  Seating(std::span<const Places> words, std::uint32_t begin, std::uint32_t size)
      : words_(words), begin_(begin), holders_(size, kFree) {}

  bool seat_all() {
    for (std::size_t word = 0; word < words_.size(); ++word) {
      asked_.assign(holders_.size(), false);
      if (!seat(word)) return false;
    }
    return true;
  }

 private:
  // Recursion is bounded by the number of words, since each asks for another place.
  bool seat(std::size_t word) {
    const Places& places = words_[word];
    for (auto place = std::lower_bound(places.begin(), places.end(), begin_);
         place != places.end() && *place - begin_ < holders_.size(); ++place) {
      const std::size_t seat_number = *place - begin_;
      if (asked_[seat_number]) continue;
      asked_[seat_number] = true;
      if (holders_[seat_number] == kFree || seat(holders_[seat_number])) {
        holders_[seat_number] = word;
        return true;
      }
    }
    return false;
  }

  std::span<const Places> words_;
  std::uint32_t begin_;
  std::vector<std::size_t> holders_;  // by place, counted from begin_
  std::vector<bool> asked_;
};

std::optional<std::uint32_t> first_from(const Places& places, std::uint32_t from) {
  const auto found = std::lower_bound(places.begin(), places.end(), from);
  return found == places.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

// From each place of the first word the nearest places of the others make the shortest stretch.
bool stand_in_order(std::span<const Places> words, std::uint32_t size) {
  if (words.empty()) return false;
  return std::any_of(words.front().begin(), words.front().end(), [&](std::uint32_t first) {
    std::uint32_t last = first;
    for (const Places& places : words.subspan(1)) {
      const auto next = first_from(places, last + 1);
      if (!next || *next - first >= size) return false;
      last = *next;
    }
    return true;
  });
}

// A stretch that holds all begins at some place of some word.
bool stand_near(std::span<const Places> words, std::uint32_t size) {
  if (words.empty() || size < words.size()) return false;
  return std::any_of(words.begin(), words.end(), [&](const Places& places) {
    return std::any_of(places.begin(), places.end(), [&](std::uint32_t begin) {
      const bool has_all = std::all_of(words.begin(), words.end(), [&](const Places& other) {
        const auto next = first_from(other, begin);
        return next && *next - begin < size;
      });
      return has_all && Seating(words, begin, size).seat_all();
    });
  });
}

}  // namespace dateline
