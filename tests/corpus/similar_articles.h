// Similar articles: do two of them say the same?
// Used by corpus_check on the whole collection. Pure, safe from any thread. It finds copied and lightly
// edited text by runs of five words, not two texts about one event in words of their own.
#pragma once

#include <vector>

#include "tests/corpus/article_check.h"
#include "tests/corpus/finding.h"

namespace dateline::corpus {

// The share of common five-word runs above which two articles say the same. Two briefs on one event share a
// few names and titles, well below .05; a text with every third sentence rewritten is above .2.
inline constexpr double kSameText = 0.2;

// Adds a finding for each pair with the same title or with too many five-word runs in common.
void check_similar(const std::vector<CheckedArticle>& articles, Findings& findings);

// The Jaccard similarity of the five-word runs of two texts, 0 to 1; 0 when one has none.
double similarity(const std::string& first, const std::string& second);

}  // namespace dateline::corpus
