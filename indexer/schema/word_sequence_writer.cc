#include "indexer/schema/word_sequence_writer.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "indexer/base/bytes.h"
#include "indexer/schema/word_layout.h"
#include "indexer/schema/word_sequence.h"

namespace dateline {
namespace {

using word_layout::kept_hash;

constexpr std::uint64_t kSaltsTried = 32;
// With more of them no salt is likely to be right.
constexpr double kMostClashes = 3;

template <class Hash>
bool are_distinct(const std::vector<std::uint64_t>& hashes, const Hash& hash) {
  std::vector<std::uint64_t> short_hashes;
  short_hashes.reserve(hashes.size());
  for (const std::uint64_t one : hashes) short_hashes.push_back(hash(one));
  std::sort(short_hashes.begin(), short_hashes.end());
  return std::adjacent_find(short_hashes.begin(), short_hashes.end()) == short_hashes.end();
}

std::vector<std::uint64_t> sorted_once(std::vector<std::uint64_t> hashes) {
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  return hashes;
}

// How many pairs of so many words have one hash of so many bytes by chance.
double expected_clashes(std::size_t words, std::size_t bytes) {
  const auto count = static_cast<double>(words);
  return count * count / 2 / std::exp2(static_cast<double>(8 * bytes));
}

struct Layout {
  std::uint64_t salt = 0;
  std::size_t width = 0;
};

Layout fitting_layout(const std::vector<std::uint64_t>& terms, const std::vector<std::uint64_t>& stems) {
  for (std::size_t width = 0; width < word_layout::kHashBytes.size(); ++width) {
    const std::size_t bytes = word_layout::kHashBytes[width];
    if (expected_clashes(terms.size(), bytes) > kMostClashes) continue;
    for (std::uint64_t salt = 0; salt < kSaltsTried; ++salt) {
      const auto kept = [&](std::uint64_t hash) { return kept_hash(hash, salt, bytes); };
      if (are_distinct(terms, kept) && are_distinct(stems, kept)) return {salt, width};
    }
  }
  throw std::logic_error("word sequence: two words of an article have one hash of 64 bits");
}

void put_fixed(std::string& out, std::uint64_t value, std::size_t bytes) {
  for (std::size_t i = 0; i < bytes; ++i) out.push_back(static_cast<char>((value >> (8 * i)) & 0xFFU));
}

// A bit of each item, as `is_set` says.
template <class Items, class IsSet>
void put_bits(std::string& out, const Items& items, const IsSet& is_set) {
  const std::size_t begin = out.size();
  out.append(word_layout::bit_bytes(items.size()), '\0');
  std::size_t at = 0;
  for (const auto& item : items) {
    char& byte = out[begin + at / 8];
    if (is_set(item)) byte = static_cast<char>(static_cast<unsigned char>(byte) | (1U << (at % 8)));
    ++at;
  }
}

}  // namespace

void WordSequenceWriter::add(TextField field, const SequenceWord& word) {
  const std::uint64_t term = word_hash(word.term);
  const Entry entry{term, word.stem == word.term ? term : word_hash(word.stem), word.is_alternative};
  const auto [known, is_new] = known_.emplace(entry, static_cast<std::uint32_t>(entries_.size()));
  if (is_new) entries_.push_back(entry);
  words_.push_back(known->second);
  if (field == TextField::kTitle) ++in_title_;
}

std::string WordSequenceWriter::encode() const {
  if (words_.empty()) return {};
  std::vector<std::uint64_t> terms;
  std::vector<std::uint64_t> stems;
  bool has_alternatives = false;
  for (const auto& [term, stem, is_alternative] : entries_) {
    terms.push_back(term);
    stems.push_back(stem);
    has_alternatives = has_alternatives || is_alternative;
  }
  const Layout layout = fitting_layout(sorted_once(std::move(terms)), sorted_once(std::move(stems)));
  ByteWriter head;
  head.put_number(layout.salt * word_layout::kSaltStep + (has_alternatives ? word_layout::kAlternatives : 0) +
                  layout.width);
  head.put_number(entries_.size());
  head.put_number(in_title_);
  head.put_number(words_.size() - in_title_);
  std::string out = head.take();
  const std::size_t bytes = word_layout::kHashBytes[layout.width];
  const auto put_hash = [&](std::uint64_t hash) {
    put_fixed(out, kept_hash(hash, layout.salt, bytes), bytes);
  };
  const auto has_own_stem = [](const Entry& entry) { return std::get<0>(entry) != std::get<1>(entry); };
  for (const Entry& entry : entries_) put_hash(std::get<0>(entry));
  put_bits(out, entries_, has_own_stem);
  if (has_alternatives) put_bits(out, entries_, [](const Entry& entry) { return std::get<2>(entry); });
  for (const Entry& entry : entries_) {
    if (has_own_stem(entry)) put_hash(std::get<1>(entry));
  }
  const std::size_t number_bytes = word_layout::number_bytes(entries_.size());
  for (const std::uint32_t word : words_) put_fixed(out, word, number_bytes);
  return out;
}

}  // namespace dateline
