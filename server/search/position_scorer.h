// Position scorer: what the places of words in a document add to its score: words typed next to each other
// that stand close together, and words that stand early (query/ranking.h). Dear, so only the best are asked
// for. One request, one thread.
#pragma once

#include <cstdint>
#include <vector>

#include "server/query/ranked_words.h"
#include "server/query/ranking.h"
#include "server/search/snapshot.h"

namespace dateline {

// Of a query's words, by place.
struct WordWeights {
  std::vector<double> rarities;
  std::vector<double> weights;
};

struct PositionScore {
  double neighbours = 0;
  double lead = 0;
};

struct PositionQuestion {
  const RankedQuery& query;
  const WordWeights& weights;
  const Ranking& ranking;
};

// By document; these ascend. Throws Xapian::Error.
std::vector<PositionScore> position_scores(Snapshot& snapshot, const PositionQuestion& question,
                                           const std::vector<std::uint32_t>& documents);

}  // namespace dateline
