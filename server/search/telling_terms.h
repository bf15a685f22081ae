// Telling terms: the few stems that tell an article from others, by tf*idf over the index's own term lists.
// What similar.h looks for. One snapshot's database, one thread.
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

inline constexpr std::size_t kMaxTellingTerms = 25;

struct TellingTerm {
  std::string stem;
  double weight = 0;  // (1 + ln tf) * ln((N + 1) / df)
};

// At most kMaxTellingTerms stems of the document, the heaviest first, then in the order of bytes. tf counts a
// stem of the title as kTitleWeight of the body, df is how many articles have it in the field where more do,
// and N how many are of the article's language (all, when `language` is ""): in an index of several languages
// a word that each article of one has would else pass for rare. Left out are stems that no other article has;
// those that more than half of N, or of the index, have, when these are more than 20 articles; numbers of one
// or two digits; and words of less than 3 letters in Latin, Cyrillic or Hiragana.
// Throws Xapian::Error.
std::vector<TellingTerm> telling_terms(const Xapian::Database& database, Xapian::docid document,
                                       std::string_view language);

}  // namespace dateline
