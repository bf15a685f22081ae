// WordSequence: the words of an article's title and body in order, as hashes, in a value slot: what tells
// where words stand, for phrases, NEAR and ranking. The indexer writes one for each article, the server reads
// those of candidates. Costs a third of what Xapian's positions do, and one look for all words of an article
// instead of one a word. Plain values and views.
//
// Exact where it is asked for words that the article has: of the hashes of one article no two different words
// share one. (A word that it does not have may be taken for one of its own, once in some 100,000 articles.)
// So ask the posting lists first.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/schema/field.h"

namespace dateline {

using Places = std::vector<std::uint32_t>;  // of a word in a text, from 1, ascending, each once

// The same on every machine.
std::uint64_t word_hash(std::string_view word);

// What is looked for: a term or a stem, and for which of the words asked about.
struct WordSelector {
  enum class Kind : std::uint8_t { kTerm, kStem };

  Kind kind = Kind::kTerm;
  std::uint64_t hash = 0;
  std::size_t word = 0;
};

class WordSequence {
 public:
  // nullopt when malformed. `bytes` outlives the sequence; "" is that of an article without words.
  static std::optional<WordSequence> read(std::string_view bytes);

  // Appends to places[selector.word] where each selector's words stand in the field.
  void collect(TextField field, std::span<const WordSelector> selectors, std::span<Places> places) const;

  // The same for all fields with one look at the entries, which are those of all;
  // places[field][selector.word].
  using FieldPlaces = std::array<std::vector<Places>, kTextFields.size()>;
  void collect(std::span<const WordSelector> selectors, FieldPlaces& places) const;

  // True when the selectors' words, 0 to `words` - 1 and at most kMaxRow of them, stand in a row in the
  // field: each at the place behind that of the one before. What collect() would tell, in half of the time.
  static constexpr std::size_t kMaxRow = 64;
  bool has_row(TextField field, std::span<const WordSelector> selectors, std::size_t words) const;

 private:
  std::uint64_t find_entries(std::span<const WordSelector> selectors, std::size_t group,
                             std::vector<std::uint64_t>& wanted) const;
  std::vector<std::uint8_t> new_places() const;
  // Appends to places[word] where the words of a group stand, of which wanted[entry] has the bits.
  struct EntryWords {
    const std::vector<std::uint64_t>& wanted;
    const std::vector<std::uint8_t>& is_new;
  };
  void collect_group(TextField field, const EntryWords& entries, Places* places) const;
  template <class Number, class Visit>
  void walk_words(TextField field, const Visit& visit) const;
  template <class Visit>
  void walk(TextField field, const Visit& visit) const;

  // The parts that word_layout.h tells of.
  std::uint64_t salt_ = 0;
  std::size_t hash_bytes_ = 0;
  std::size_t entries_count_ = 0;
  std::size_t in_title_ = 0;
  std::size_t in_body_ = 0;
  std::string_view terms_;
  std::string_view have_own_stem_;
  std::string_view are_alternative_;  // "": there are none
  std::string_view own_stems_;
  std::string_view words_;
};

}  // namespace dateline
