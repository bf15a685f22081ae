#include "indexer/schema/word_row.h"

#include <algorithm>

#include "indexer/schema/word_layout.h"

namespace dateline {

using word_layout::number_at;

bool WordEntries::is_alternative(std::size_t entry) const {
  return entry / 8 < are_alternative.size() && word_layout::bit_at(are_alternative, entry) != 0;
}

std::optional<WordRow> WordRow::find(const WordEntries& entries, std::span<const WordSelector> selectors,
                                     std::size_t words) {
  if (selectors.size() != words || words > kMost) return std::nullopt;
  WordRow row(entries);
  row.words_ = words;
  std::array<std::uint64_t, kMost> hashes{};
  std::uint64_t endings = 0;  // a bit for what the lowest six bits may be of a hash that is sought
  for (const WordSelector& selector : selectors) {
    if (selector.kind != WordSelector::Kind::kTerm || selector.word >= words) return std::nullopt;
    const std::uint64_t hash = word_layout::kept_hash(selector.hash, entries.salt, entries.hash_bytes);
    hashes[selector.word] = hash;
    endings |= std::uint64_t{1} << (hash % 64);
  }
  const std::uint64_t mask = ~std::uint64_t{0} >> (64 - 8 * entries.hash_bytes);
  const char* at = entries.terms.data();
  const std::size_t count = entries.count();
  for (std::uint32_t entry = 0; entry < count; ++entry, at += entries.hash_bytes) {
    if ((endings >> (static_cast<unsigned char>(*at) % 64) & 1U) == 0) continue;
    const std::uint64_t hash =
        entries.hash_bytes == 8 ? number_at<std::uint64_t>(at) : number_at<std::uint32_t>(at) & mask;
    for (std::size_t word = 0; word < words; ++word) {
      if (hashes[word] != hash) continue;
      if (row.entries_[word] != kNone) return std::nullopt;
      row.entries_[word] = entry;
    }
  }
  const auto missing = std::count(row.entries_.begin(), row.entries_.end(), kNone);
  row.is_missing_ = missing > static_cast<std::ptrdiff_t>(kMost - words);
  return row;
}

bool WordRow::stands_in(std::string_view text, std::size_t width) const {
  if (is_missing_) return false;
  switch (width) {
    case 1:
      return stands<std::uint8_t>(text);
    case 2:
      return stands<std::uint16_t>(text);
    default:
      return stands<std::uint32_t>(text);
  }
}

template <class Number>
bool WordRow::stands(std::string_view text) const {
  const std::size_t end = text.size() / sizeof(Number);
  const auto number = [text](std::size_t at) { return number_at<Number>(text.data() + at * sizeof(Number)); };
  const auto find_first = [&](std::size_t at) {
    if constexpr (sizeof(Number) == 1) {
      const std::size_t found = text.find(static_cast<char>(entries_[0]), at);
      return found == std::string_view::npos ? end : found;
    }
    while (at < end && number(at) != entries_[0]) ++at;
    return at;
  };
  // True when the entry stands at the place behind that of `at`, which is then its first word.
  const auto has_next = [&](std::size_t& at, std::uint32_t entry) {
    do {
      ++at;
    } while (at < end && all_.is_alternative(number(at)));
    for (std::size_t here = at; here < end; ++here) {
      if (here > at && !all_.is_alternative(number(here))) return false;
      if (number(here) == entry) return true;
    }
    return false;
  };
  for (std::size_t first = find_first(0); first < end; first = find_first(first + 1)) {
    std::size_t at = first;
    std::size_t word = 1;
    while (word < words_ && has_next(at, entries_[word])) ++word;
    if (word == words_) return true;
  }
  return false;
}

}  // namespace dateline
