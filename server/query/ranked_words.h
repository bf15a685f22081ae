// Ranked words: the words of a query as evidence: what counts as an occurrence of each, and which stand next
// to each other as typed. The scorer (server/search) weighs them, `explain` shows them. Which articles match
// is not decided here but by search/match_tree.h. Pure functions but for the Analyzer's state.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "indexer/analysis/analyzer.h"
#include "server/query/ast.h"
#include "server/query/word_terms.h"

namespace dateline {

// One word; its occurrences are those of its stems, of the surface forms, and of the rows together.
struct RankedWord {
  std::string text;                // as typed or corrected, for explanations
  std::optional<TextField> field;  // absent: title and body
  std::vector<StemChoice> stems;
  std::vector<std::string> forms;  // surface forms, folded
  // Other spellings of the name that the word belongs to, each the words that may stand at its positions. An
  // article that has a word of every position has the row as often as the rarest of them.
  std::vector<std::vector<std::vector<std::string>>> rows;
  std::size_t typed = 1;  // how often the query has it
};

struct RankedQuery {
  std::vector<RankedWord> words;  // each once, in the order of the query
  // Words that stand next to each other as typed, common words between them aside, as places in `words`; each
  // pair once, the smaller place first.
  std::vector<std::pair<std::size_t, std::size_t>> neighbours;
};

// The words of a query after expansion, without what it excludes and without facet values and dates, which
// weigh nothing. A word of several positions (F-16, 朝鲜士兵) counts as its parts.
RankedQuery ranked_query(const Node& root, Analyzer& analyzer, const std::vector<std::string>& languages);

}  // namespace dateline
