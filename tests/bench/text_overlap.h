// How much of a page's main text was found, and how much else: the measure of the article extraction
// benchmark of scrapinghub. Texts are compared as multisets of shingles (runs of four words, a shorter text
// being one shingle), each page counting the same. Used by the pages program. Pure functions.
#pragma once

#include <string_view>
#include <vector>

namespace dateline::bench {

// Shingles that both texts have, only the found one, only the true one; as shares of all of them together
// (all 0 for two empty texts).
struct Overlap {
  double right = 0;
  double extra = 0;
  double missed = 0;

  double precision() const;  // 1 when nothing is wrong, 0 when nothing is right
  double recall() const;
  double f1() const;
};

// Compares two texts (UTF-8), by words of letters, digits and underscores, with their case.
Overlap compare_texts(std::string_view truth, std::string_view found);

// Over pages: the mean precision of those where something was found, the mean recall of those where something
// was to be found, and the harmonic mean of these two means.
struct PageScores {
  double precision = 0;
  double recall = 0;
  double f1 = 0;
};
PageScores score_pages(const std::vector<Overlap>& pages);

}  // namespace dateline::bench
