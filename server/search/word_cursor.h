// WordCursor: how often a ranked word occurs in one article after the other, and how common it is. Reads
// Xapian's posting lists in step, one for each stem and form. One request, one thread; articles are asked for
// in ascending order of their document id.
#pragma once

#include <xapian.h>

#include <array>
#include <cstdint>
#include <vector>

#include "indexer/schema/term.h"
#include "server/query/ranked_words.h"
#include "server/search/facet_columns.h"

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

class WordCursor {
 public:
  // All three outlive the cursor. Throws Xapian::Error.
  WordCursor(const Xapian::Database& database, const FacetColumns& columns, const RankedWord& word);

  // The occurrences in an article; `document` is larger than in the call before. Throws Xapian::Error.
  Occurrences occurrences(std::uint32_t document);

  const Frequency& frequency() const { return frequency_; }

 private:
  struct List {
    Xapian::PostingIterator at;
    Xapian::PostingIterator end;
    std::vector<std::uint32_t> languages;  // ordinals; empty: every article

    std::uint32_t count(std::uint32_t document);
  };
  // Lists of which one is enough.
  using Choice = std::vector<List>;

  struct Field {
    Choice forms;
    std::vector<std::vector<Choice>> rows;  // of each row, a choice a position
  };

  Choice open_forms(TextField field, const std::vector<std::string>& forms) const;
  Choice open_stems(StemPlace place) const;
  Frequency stem_frequency() const;
  Frequency form_frequency(TextField field) const;
  std::uint32_t count(Choice& choice, std::uint32_t document) const;

  const Xapian::Database& database_;
  const FacetColumns& columns_;
  const RankedWord& word_;
  Choice anywhere_;  // its stems in title or body; empty when only the title is asked for
  Choice title_;     // and in the title
  std::array<Field, kTextFields.size()> fields_;
  Frequency frequency_;
};

}  // namespace dateline
