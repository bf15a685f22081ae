#include "indexer/schema/word_sequence.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <stdexcept>

#include "indexer/base/bytes.h"

// The bytes: varints salt * 8 + 4 if there are alternatives + width, number of entries, words of the title,
// words of the body; then the entries, each the hash of a term and that of its stem, the latter with the
// lowest bit telling an alternative; then the words as places among the entries. Hashes have
// kHashBytes[width] bytes, places 1, 2 or 4 by the number of entries; both little-endian. The salt is the
// first for which no two of the article's terms, and no two of its stems, have the same hash of so many
// bytes.
namespace dateline {
namespace {

constexpr std::array<std::size_t, 3> kHashBytes{3, 4, 8};
constexpr std::uint64_t kAlternatives = 4;
constexpr std::uint64_t kSaltsTried = 32;
// With more of them no salt is likely to be right.
constexpr double kMostClashes = 3;
// Words that are looked for in one walk: a bit each.
constexpr std::size_t kGroup = 64;
static_assert(WordSequence::kMaxRow == kGroup);

// The finaliser of SplitMix64 (Steele, Lea and Flood 2014).
std::uint64_t mixed(std::uint64_t x) {
  x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
  x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
  return x ^ (x >> 31U);
}

std::uint64_t term_hash(std::uint64_t hash, std::uint64_t salt, std::size_t bytes) {
  return mixed(hash + salt * 0x9E3779B97F4A7C15U) >> (64 - 8 * bytes);
}

// Leaves the lowest bit free.
std::uint64_t stem_hash(std::uint64_t hash, std::uint64_t salt, std::size_t bytes) {
  return term_hash(hash, salt, bytes) & ~std::uint64_t{1};
}

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

// How many pairs of so many words have one hash of so many bytes (a bit less) by chance.
double expected_clashes(std::size_t words, std::size_t bytes) {
  const auto count = static_cast<double>(words);
  return count * count / 2 / std::exp2(static_cast<double>(8 * bytes) - 1);
}

struct Layout {
  std::uint64_t salt = 0;
  std::size_t width = 0;
};

Layout fitting_layout(const std::vector<std::uint64_t>& terms, const std::vector<std::uint64_t>& stems) {
  for (std::size_t width = 0; width < kHashBytes.size(); ++width) {
    const std::size_t bytes = kHashBytes[width];
    if (expected_clashes(terms.size(), bytes) > kMostClashes) continue;
    for (std::uint64_t salt = 0; salt < kSaltsTried; ++salt) {
      if (are_distinct(terms, [&](std::uint64_t hash) { return term_hash(hash, salt, bytes); }) &&
          are_distinct(stems, [&](std::uint64_t hash) { return stem_hash(hash, salt, bytes); })) {
        return {salt, width};
      }
    }
  }
  throw std::logic_error("word sequence: two words of an article have one hash of 64 bits");
}

std::size_t token_bytes(std::size_t entries) {
  return entries <= 0x100 ? 1 : entries <= 0x10000 ? 2 : 4;
}

void put_fixed(std::string& out, std::uint64_t value, std::size_t bytes) {
  for (std::size_t i = 0; i < bytes; ++i) out.push_back(static_cast<char>((value >> (8 * i)) & 0xFFU));
}

// Little-endian, as the machines are that this runs on.
static_assert(std::endian::native == std::endian::little);
template <class Number>
Number number_at(const char* bytes) {
  Number number = 0;
  std::memcpy(&number, bytes, sizeof(Number));
  return number;
}

}  // namespace

// FNV-1a (Fowler, Noll and Vo); mixed() spreads its bits where a part of them is taken.
std::uint64_t word_hash(std::string_view word) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return hash;
}

void WordSequenceWriter::add(TextField field, const SequenceWord& word) {
  const std::uint64_t term = word_hash(word.term);
  const Entry entry{term, word.stem == word.term ? term : word_hash(word.stem), word.is_alternative};
  const auto [known, is_new] = known_.emplace(entry, static_cast<std::uint32_t>(entries_.size()));
  if (is_new) entries_.push_back(entry);
  tokens_.push_back(known->second);
  if (field == TextField::kTitle) ++in_title_;
}

std::string WordSequenceWriter::encode() const {
  if (tokens_.empty()) return {};
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
  head.put_number(layout.salt * 8 + (has_alternatives ? kAlternatives : 0) + layout.width);
  head.put_number(entries_.size());
  head.put_number(in_title_);
  head.put_number(tokens_.size() - in_title_);
  std::string out = head.take();
  const std::size_t bytes = kHashBytes[layout.width];
  for (const auto& [term, stem, is_alternative] : entries_) {
    put_fixed(out, term_hash(term, layout.salt, bytes), bytes);
    put_fixed(out, stem_hash(stem, layout.salt, bytes) | (is_alternative ? 1U : 0U), bytes);
  }
  const std::size_t token_size = token_bytes(entries_.size());
  for (const std::uint32_t token : tokens_) put_fixed(out, token, token_size);
  return out;
}

std::optional<WordSequence> WordSequence::read(std::string_view bytes) {
  WordSequence sequence;
  if (bytes.empty()) return sequence;
  ByteReader in(bytes);
  const std::uint64_t layout = in.number();
  const std::uint64_t entries = in.number();
  const std::uint64_t in_title = in.number();
  const std::uint64_t in_body = in.number();
  if (!in.ok() || layout % kAlternatives >= kHashBytes.size()) return std::nullopt;
  const std::string_view rest = in.rest();
  // Each word has a byte and each entry a word, so that no sum or product passes 64 bits.
  if (in_title > rest.size() || in_body > rest.size() || entries > in_title + in_body) return std::nullopt;
  sequence.salt_ = layout / 8;
  sequence.has_alternatives_ = (layout & kAlternatives) != 0;
  sequence.hash_bytes_ = kHashBytes[layout % kAlternatives];
  sequence.entries_count_ = entries;
  const std::size_t entries_size = entries * 2 * sequence.hash_bytes_;
  if (rest.size() != entries_size + (in_title + in_body) * token_bytes(entries)) return std::nullopt;
  sequence.in_title_ = static_cast<std::uint32_t>(in_title);
  sequence.in_body_ = static_cast<std::uint32_t>(in_body);
  sequence.entries_ = rest.substr(0, entries_size);
  sequence.tokens_ = rest.substr(entries_size);
  return sequence;
}

// Of each entry the words of a group that it is one of, as bits; the words that are found at all.
std::uint64_t WordSequence::find_entries(std::span<const WordSelector> selectors, std::size_t group,
                                         std::vector<std::uint64_t>& wanted) const {
  struct Sought {
    std::uint64_t hash;
    std::uint64_t bit;
  };
  std::uint64_t found = 0;
  wanted.assign(entries_count_, 0);
  std::vector<Sought> sought;
  sought.reserve(selectors.size());
  for (const bool is_stem : {false, true}) {
    sought.clear();
    // By the first byte of a hash, whether one that is sought begins so, or with the other lowest bit.
    std::array<bool, 0x100> begins{};
    for (const WordSelector& selector : selectors) {
      if (selector.word / kGroup != group || (selector.kind == WordSelector::Kind::kStem) != is_stem)
        continue;
      const std::uint64_t hash = is_stem ? stem_hash(selector.hash, salt_, hash_bytes_)
                                         : term_hash(selector.hash, salt_, hash_bytes_);
      sought.push_back({hash, std::uint64_t{1} << (selector.word % kGroup)});
      begins[hash & 0xFFU] = begins[(hash & 0xFFU) ^ 1U] = true;
    }
    if (sought.empty()) continue;
    // Behind the last hash there is at least one word, so four bytes can be read for three.
    const std::uint64_t mask = ~std::uint64_t{0} >> (64 - 8 * hash_bytes_) & ~std::uint64_t{is_stem};
    const char* at = entries_.data() + (is_stem ? hash_bytes_ : 0);
    for (std::size_t entry = 0; entry < entries_count_; ++entry, at += 2 * hash_bytes_) {
      if (!begins[static_cast<unsigned char>(*at)]) continue;
      const std::uint64_t hash =
          hash_bytes_ == 8 ? number_at<std::uint64_t>(at) & mask : number_at<std::uint32_t>(at) & mask;
      for (const Sought& one : sought) {
        if (one.hash != hash) continue;
        wanted[entry] |= one.bit;
        found |= one.bit;
      }
    }
  }
  return found;
}

// Of each entry 1, or 0 for an alternative; empty: there are none.
std::vector<std::uint8_t> WordSequence::new_places() const {
  std::vector<std::uint8_t> is_new;
  if (!has_alternatives_) return is_new;
  is_new.reserve(entries_count_);
  const char* at = entries_.data() + hash_bytes_;
  for (std::size_t entry = 0; entry < entries_count_; ++entry, at += 2 * hash_bytes_) {
    is_new.push_back((static_cast<unsigned char>(*at) & 1U) ^ 1U);
  }
  return is_new;
}

template <class Token, class Visit>
void WordSequence::walk_tokens(TextField field, const Visit& visit) const {
  const std::size_t begin = field == TextField::kTitle ? 0 : in_title_;
  const std::size_t end = field == TextField::kTitle ? in_title_ : std::size_t{in_title_} + in_body_;
  const char* const tokens = tokens_.data();
  const std::size_t entries = entries_count_;
  for (std::size_t at = begin; at < end; ++at) {
    const auto token = number_at<Token>(tokens + at * sizeof(Token));
    // The first is only so in malformed bytes.
    if (token >= entries || !visit(token)) return;
  }
}

// Calls visit(entry) for each word of the field as long as it returns true. It takes any number, so that
// there is one for each width of the words, as a part of the loop.
template <class Visit>
void WordSequence::walk(TextField field, const Visit& visit) const {
  switch (token_bytes(entries_count_)) {
    case 1:
      return walk_tokens<std::uint8_t>(field, visit);
    case 2:
      return walk_tokens<std::uint16_t>(field, visit);
    default:
      return walk_tokens<std::uint32_t>(field, visit);
  }
}

void WordSequence::collect(TextField field, std::span<const WordSelector> selectors,
                           std::span<Places> places) const {
  if (entries_count_ == 0) return;  // without a width of hashes
  std::vector<std::uint64_t> wanted;
  for (std::size_t group = 0; group * kGroup < places.size(); ++group) {
    if (find_entries(selectors, group, wanted) == 0) continue;
    const std::vector<std::uint8_t> is_new = new_places();
    const std::uint64_t* const words_of = wanted.data();
    const std::uint8_t* const counts = is_new.empty() ? nullptr : is_new.data();
    Places* const places_of = places.data() + group * kGroup;
    std::uint32_t place = 0;
    walk(field, [&](auto entry) {
      place += counts == nullptr ? 1U : counts[entry];
      for (std::uint64_t words = words_of[entry]; words != 0; words &= words - 1) {
        Places& found = places_of[std::countr_zero(words)];
        if (found.empty() || found.back() != place) found.push_back(place);
      }
      return true;
    });
  }
}

// An automaton whose states are bits: the n-th is set where the words up to the n-th end (Baeza-Yates and
// Gonnet 1992, "A new approach to text searching").
bool WordSequence::has_row(TextField field, std::span<const WordSelector> selectors,
                           std::size_t words) const {
  if (entries_count_ == 0) return false;
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
