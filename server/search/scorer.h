// Scorer: the scores of the documents that match, by the formula of query/ranking.h, from posting lists and
// the length column; and the same told word by word (`explain`). One request, one thread. Which articles
// match is decided elsewhere.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "server/query/ranked_words.h"
#include "server/query/ranking.h"
#include "server/search/best_list.h"
#include "server/search/position_scorer.h"
#include "server/search/recency.h"
#include "server/search/search_response.h"
#include "server/search/snapshot.h"
#include "server/search/word_counter.h"

namespace dateline {

struct ScoringOptions {
  Ranking ranking;
  std::uint32_t recency = 0;  // as SearchRequest's
  std::size_t count = 0;      // how many of the best are wanted
};

class Scorer {
 public:
  // The snapshot and the readers outlive the scorer. Throws Xapian::Error.
  Scorer(Snapshot& snapshot, PostingReaders& readers, RankedQuery query, const ScoringOptions& options);

  // Takes in the matches of a window; windows ascend. Throws Xapian::Error.
  void add(const Window& window, const WindowSet& matches);

  // The best of all that was taken in, best first, at most as many as are wanted. Once a scorer. Throws
  // Xapian::Error.
  std::vector<ScoredDocument> best();

  // The parts of a score that best() gave. Throws Xapian::Error.
  Explanation explain(const ScoredDocument& scored);

 private:
  // Scores without what the positions add, of documents of one window.
  void score(const WindowList& documents);
  double length_norm(const TextLengths& lengths) const;
  double frequency(const Occurrences& found) const;

  Snapshot& snapshot_;
  RankedQuery query_;
  ScoringOptions options_;
  Recency recency_;
  double average_length_ = 0;
  std::vector<WordCounter> counters_;
  WordWeights weights_;
  BestList best_;
  std::vector<std::uint32_t> offsets_;  // of the window at hand
  std::vector<double> norms_;           // by offset in it, as the next
  std::vector<double> scores_;
};

}  // namespace dateline
