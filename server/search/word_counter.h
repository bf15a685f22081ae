// WordCounter: how often a ranked word occurs in each document of a window, and how common it is. Reads the
// posting lists that matching reads too. One request, one thread; windows come in ascending order.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "indexer/schema/term.h"
#include "server/query/ranked_words.h"
#include "server/search/posting_reader.h"

namespace dateline {

// By TextField.
using Occurrences = std::array<std::uint32_t, kTextFields.size()>;

// How common a word is: articles that have it, and occurrences. An article with two of the word's stems or
// forms counts twice; of forms and other spellings the field counts that has more; the whole is never more
// than all articles.
struct Frequency {
  std::uint64_t documents = 0;
  std::uint64_t occurrences = 0;
};

// Documents of a window, once as a set and once as their offsets, ascending.
struct WindowList {
  Window window;
  const WindowSet& set;
  std::span<const std::uint32_t> offsets;
};

class WordCounter {
 public:
  // Both outlive the counter. Throws Xapian::Error.
  WordCounter(PostingReaders& readers, const RankedWord& word);

  // The occurrences in each of the documents; valid until the next call. Throws Xapian::Error.
  std::span<const Occurrences> count(const WindowList& documents);

  const Frequency& frequency() const { return frequency_; }

 private:
  // Lists of which one is enough.
  using Choice = std::vector<PostingReader*>;

  struct Field {
    Choice forms;
    std::vector<std::vector<Choice>> rows;  // of each row, a choice a position
  };

  Choice find_forms(TextField field, const std::vector<std::string>& forms);
  Choice find_stems(StemPlace place);
  Frequency stem_frequency() const;
  Frequency form_frequency(TextField field) const;
  // Adds each document's occurrences of a choice to `sums`, which has one for each.
  static void add(const Choice& choice, const WindowList& documents, std::vector<std::uint32_t>& sums);
  void add_rows(const Field& field, const WindowList& documents, std::vector<std::uint32_t>& sums);

  PostingReaders& readers_;
  const RankedWord& word_;
  Choice anywhere_;  // its stems in title or body; empty when only the title is asked for
  Choice title_;     // and in the title
  std::array<Field, kTextFields.size()> fields_;
  Frequency frequency_;
  std::vector<Occurrences> found_;
  std::array<std::vector<std::uint32_t>, kTextFields.size()> sums_;
  std::vector<std::uint32_t> rarest_;
  std::vector<std::uint32_t> position_;
};

}  // namespace dateline
