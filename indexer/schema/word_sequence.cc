#include "indexer/schema/word_sequence.h"

#include <array>
#include <bit>

#include "indexer/base/bytes.h"
#include "indexer/schema/word_layout.h"
#include "indexer/schema/word_row.h"

namespace dateline {
namespace {

using word_layout::bit_at;
using word_layout::count_bits;
using word_layout::number_at;

// Words that are looked for in one walk: a bit each.
constexpr std::size_t kGroup = 64;
static_assert(WordSequence::kMaxRow == kGroup);

// Takes one part after the other; once one is missing, all that follow are empty.
class Cutter {
 public:
  explicit Cutter(std::string_view bytes) : rest_(bytes) {}

  std::string_view bytes(std::size_t size) {
    is_whole_ = is_whole_ && size <= rest_.size();
    const std::string_view part = rest_.substr(0, is_whole_ ? size : 0);
    rest_.remove_prefix(part.size());
    return part;
  }

  std::string_view bits(std::size_t count) {
    const std::string_view part = bytes(word_layout::bit_bytes(count));
    if (count % 8 != 0 && is_whole_) is_whole_ = static_cast<unsigned char>(part.back()) >> (count % 8) == 0;
    return is_whole_ ? part : std::string_view();
  }

  bool is_whole() const { return is_whole_; }
  bool is_done() const { return is_whole_ && rest_.empty(); }

 private:
  std::string_view rest_;
  bool is_whole_ = true;
};

// Where the n-th set bit is, from 0; there are more than n.
std::size_t place_of_bit(std::string_view bits, std::size_t n) {
  std::size_t at = 0;
  while (true) {
    if (bit_at(bits, at) != 0 && n-- == 0) return at;
    ++at;
  }
}

}  // namespace

// FNV-1a (Fowler, Noll and Vo); kept_hash() spreads its bits where a part of them is taken.
std::uint64_t word_hash(std::string_view word) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return hash;
}

std::optional<WordSequence> WordSequence::read(std::string_view bytes) {
  WordSequence sequence;
  if (bytes.empty()) return sequence;
  ByteReader in(bytes);
  const std::uint64_t layout = in.number();
  const std::uint64_t entries = in.number();
  const std::uint64_t in_title = in.number();
  const std::uint64_t in_body = in.number();
  const std::uint64_t width = layout % word_layout::kAlternatives;
  if (!in.ok() || width >= word_layout::kHashBytes.size()) return std::nullopt;
  // Each word has a byte and each entry a word, so that no sum or product passes 64 bits.
  const std::uint64_t most = in.rest().size();
  if (in_title > most || in_body > most || entries == 0 || entries > in_title + in_body) return std::nullopt;
  sequence.salt_ = layout / word_layout::kSaltStep;
  sequence.hash_bytes_ = word_layout::kHashBytes[width];
  sequence.entries_count_ = entries;
  sequence.in_title_ = in_title;
  sequence.in_body_ = in_body;
  Cutter cut(in.rest());
  sequence.terms_ = cut.bytes(entries * sequence.hash_bytes_);
  sequence.have_own_stem_ = cut.bits(entries);
  if ((layout & word_layout::kAlternatives) != 0) sequence.are_alternative_ = cut.bits(entries);
  if (!cut.is_whole()) return std::nullopt;
  sequence.own_stems_ = cut.bytes(count_bits(sequence.have_own_stem_, entries) * sequence.hash_bytes_);
  sequence.words_ = cut.bytes((in_title + in_body) * word_layout::number_bytes(entries));
  if (!cut.is_done()) return std::nullopt;
  return sequence;
}

// Of each entry the words of a group that it is one of, as bits; the words that are found at all.
std::uint64_t WordSequence::find_entries(std::span<const WordSelector> selectors, std::size_t group,
                                         std::vector<std::uint64_t>& wanted) const {
  struct Sought {
    std::uint64_t hash;
    std::uint64_t bit;
    bool is_stem;
  };
  std::uint64_t found = 0;
  wanted.assign(entries_count_, 0);
  std::vector<Sought> sought;
  sought.reserve(selectors.size());
  std::array<bool, 0x100> begins{};  // by the first byte of a hash, whether one that is sought begins so
  bool is_stem_sought = false;
  for (const WordSelector& selector : selectors) {
    if (selector.word / kGroup != group) continue;
    const std::uint64_t hash = word_layout::kept_hash(selector.hash, salt_, hash_bytes_);
    const bool is_stem = selector.kind == WordSelector::Kind::kStem;
    sought.push_back({hash, std::uint64_t{1} << (selector.word % kGroup), is_stem});
    begins[hash & 0xFFU] = true;
    is_stem_sought = is_stem_sought || is_stem;
  }
  if (sought.empty()) return found;
  // Behind the last hash there are bits, or a word, so four bytes can be read for three.
  const std::uint64_t mask = ~std::uint64_t{0} >> (64 - 8 * hash_bytes_);
  const auto search = [&](std::string_view hashes, const auto& meet) {
    for (std::size_t at = 0, number = 0; at < hashes.size(); at += hash_bytes_, ++number) {
      const char* const bytes = hashes.data() + at;
      if (!begins[static_cast<unsigned char>(*bytes)]) continue;
      const std::uint64_t hash =
          hash_bytes_ == 8 ? number_at<std::uint64_t>(bytes) : number_at<std::uint32_t>(bytes) & mask;
      for (const Sought& one : sought) {
        if (one.hash == hash) meet(number, one);
      }
    }
  };
  const auto take = [&](std::size_t entry, const Sought& one) {
    wanted[entry] |= one.bit;
    found |= one.bit;
  };
  search(terms_, [&](std::size_t entry, const Sought& one) {
    if (!one.is_stem || bit_at(have_own_stem_, entry) == 0) take(entry, one);
  });
  if (!is_stem_sought) return found;
  search(own_stems_, [&](std::size_t stem, const Sought& one) {
    if (one.is_stem) take(place_of_bit(have_own_stem_, stem), one);
  });
  return found;
}

// Of each entry 1, or 0 for an alternative; empty: there are none.
std::vector<std::uint8_t> WordSequence::new_places() const {
  std::vector<std::uint8_t> is_new;
  if (are_alternative_.empty()) return is_new;
  is_new.reserve(entries_count_);
  for (std::size_t entry = 0; entry < entries_count_; ++entry) {
    is_new.push_back(static_cast<std::uint8_t>(bit_at(are_alternative_, entry) ^ 1U));
  }
  return is_new;
}

template <class Number, class Visit>
void WordSequence::walk_words(TextField field, const Visit& visit) const {
  const std::size_t begin = field == TextField::kTitle ? 0 : in_title_;
  const std::size_t end = field == TextField::kTitle ? in_title_ : in_title_ + in_body_;
  const char* const words = words_.data();
  const std::size_t entries = entries_count_;
  for (std::size_t at = begin; at < end; ++at) {
    const auto entry = number_at<Number>(words + at * sizeof(Number));
    // The first is only so in malformed bytes.
    if (entry >= entries || !visit(entry)) return;
  }
}

// Calls visit(entry) for each word of the field as long as it returns true. It takes any number, so that
// there is one for each width of the words, as a part of the loop.
template <class Visit>
void WordSequence::walk(TextField field, const Visit& visit) const {
  switch (word_layout::number_bytes(entries_count_)) {
    case 1:
      return walk_words<std::uint8_t>(field, visit);
    case 2:
      return walk_words<std::uint16_t>(field, visit);
    default:
      return walk_words<std::uint32_t>(field, visit);
  }
}

void WordSequence::collect_group(TextField field, const EntryWords& entries, Places* places) const {
  const std::uint64_t* const words_of = entries.wanted.data();
  const std::uint8_t* const counts = entries.is_new.empty() ? nullptr : entries.is_new.data();
  std::uint32_t place = 0;
  walk(field, [&](auto entry) {
    place += counts == nullptr ? 1U : counts[entry];
    for (std::uint64_t words = words_of[entry]; words != 0; words &= words - 1) {
      Places& found = places[std::countr_zero(words)];
      if (found.empty() || found.back() != place) found.push_back(place);
    }
    return true;
  });
}

void WordSequence::collect(TextField field, std::span<const WordSelector> selectors,
                           std::span<Places> places) const {
  if (entries_count_ == 0) return;  // without a width of hashes
  std::vector<std::uint64_t> wanted;
  for (std::size_t group = 0; group * kGroup < places.size(); ++group) {
    if (find_entries(selectors, group, wanted) == 0) continue;
    collect_group(field, {wanted, new_places()}, places.data() + group * kGroup);
  }
}

void WordSequence::collect(std::span<const WordSelector> selectors, FieldPlaces& places) const {
  if (entries_count_ == 0) return;
  std::vector<std::uint64_t> wanted;
  for (std::size_t group = 0; group * kGroup < places.front().size(); ++group) {
    if (find_entries(selectors, group, wanted) == 0) continue;
    const std::vector<std::uint8_t> is_new = new_places();
    for (const TextFieldSpec& spec : kTextFields) {
      collect_group(spec.field, {wanted, is_new},
                    &places[static_cast<std::size_t>(spec.field)][group * kGroup]);
    }
  }
}

// An automaton whose states are bits: the n-th is set where the words up to the n-th end (Baeza-Yates and
// Gonnet 1992, "A new approach to text searching").
bool WordSequence::has_row(TextField field, std::span<const WordSelector> selectors,
                           std::size_t words) const {
  if (entries_count_ == 0) return false;
  if (const auto row = WordRow::find({terms_, are_alternative_, hash_bytes_, salt_}, selectors, words)) {
    const std::size_t begin = field == TextField::kTitle ? 0 : in_title_;
    const std::size_t size = field == TextField::kTitle ? in_title_ : in_body_;
    const std::size_t width = word_layout::number_bytes(entries_count_);
    return row->stands_in(words_.substr(begin * width, size * width), width);
  }
  const std::uint64_t all = ~std::uint64_t{0} >> (kMaxRow - words);
  std::vector<std::uint64_t> wanted;
  if (find_entries(selectors, 0, wanted) != all) return false;
  const std::vector<std::uint8_t> is_new = new_places();
  const std::uint64_t* const words_of = wanted.data();
  const std::uint8_t* const counts = is_new.empty() ? nullptr : is_new.data();
  const std::uint64_t last = std::uint64_t{1} << (words - 1);
  std::uint64_t before = 0;  // the state at the place before
  std::uint64_t here = 0;    // the words at this place
  std::uint64_t state = 0;
  walk(field, [&](auto entry) {
    const bool is_next = counts == nullptr || counts[entry] != 0;
    if (is_next) before = state;
    here = words_of[entry] | (is_next ? 0 : here);
    state = here == 0 ? 0 : (before << 1U | 1U) & here;
    return (state & last) == 0;
  });
  return (state & last) != 0;
}

}  // namespace dateline
