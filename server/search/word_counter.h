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

  // True for a word that is looked for by its stems in title and body, and by nothing else.
  bool is_stems_alone() const { return is_stems_alone_; }
  // What count() tells, of such a word: calls visit(offset, occurrences) once for each document of the window
  // that has it, at least those of `documents`. Throws Xapian::Error.
  template <class Visit>
  void for_each(const WindowList& documents, const Visit& visit);

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
  bool is_stems_alone_ = false;
  std::vector<std::uint32_t> in_title_;  // by offset in a window, 0 between calls, as the next
  std::vector<std::uint32_t> in_all_;
  std::vector<Occurrences> found_;
  std::array<std::vector<std::uint32_t>, kTextFields.size()> sums_;
  std::vector<std::uint32_t> rarest_;
  std::vector<std::uint32_t> position_;
};

template <class Visit>
void WordCounter::for_each(const WindowList& documents, const Visit& visit) {
  static_assert(static_cast<std::size_t>(TextField::kTitle) == 0);
  std::uint32_t* const in_title = in_title_.data();
  for (PostingReader* reader : title_) {
    for (const Posting& posting : reader->postings(documents.window, documents.set)) {
      in_title[posting.offset()] += posting.count();
    }
  }
  const auto tell = [&](std::uint32_t offset, std::uint32_t all) {
    visit(offset, Occurrences{in_title[offset], all - in_title[offset]});
  };
  if (anywhere_.size() == 1) {
    for (const Posting& posting : anywhere_.front()->postings(documents.window, documents.set)) {
      tell(posting.offset(), posting.count());
    }
  } else {
    // An article may have two of the word's stems: they are one word.
    std::uint32_t* const in_all = in_all_.data();
    for (PostingReader* reader : anywhere_) {
      for (const Posting& posting : reader->postings(documents.window, documents.set)) {
        in_all[posting.offset()] += posting.count();
      }
    }
    for (PostingReader* reader : anywhere_) {
      for (const Posting& posting : reader->postings(documents.window, documents.set)) {
        const std::uint32_t offset = posting.offset();
        if (in_all[offset] == 0) continue;
        tell(offset, in_all[offset]);
        in_all[offset] = 0;
      }
    }
  }
  for (PostingReader* reader : title_) {
    for (const Posting& posting : reader->postings(documents.window, documents.set)) {
      in_title[posting.offset()] = 0;
    }
  }
}

}  // namespace dateline
