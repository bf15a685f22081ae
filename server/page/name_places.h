// NamePlaces: where a text writes the names of a person or a country, as the reader page marks and counts
// them: by the names that the index keeps of the value, compared as the indexer compares them (folded,
// hyphens as spaces, at the edges of words). Short forms that count only in company ("Kim") are not among
// those names. Holds one text in the form for comparing; one thread.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "indexer/authority/matching_text.h"
#include "server/page/article_blocks.h"

namespace dateline {

class NamePlaces {
 public:
  // `text` must outlive this.
  explicit NamePlaces(std::string_view text);

  // The stretches that any of `names` covers: ascending, disjoint; the longest name wins. A name that is
  // written with a capital matches only so, one of up to three letters only letter by letter.
  ByteRanges find(std::span<const std::string> names) const;

 private:
  bool begins_word(std::size_t at) const;
  bool ends_word(std::size_t end) const;

  std::string_view text_;
  MatchingText matching_;
};

}  // namespace dateline
