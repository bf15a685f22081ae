// Scorer: the score of an article for a query, by the formula of query/ranking.h, from Xapian's posting lists
// and the length column; and the same told word by word (`explain`). One request, one thread. Which articles
// match is decided elsewhere.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "server/query/ranked_words.h"
#include "server/query/ranking.h"
#include "server/search/search_response.h"
#include "server/search/snapshot.h"
#include "server/search/top_documents.h"
#include "server/search/word_cursor.h"

namespace dateline {

class Scorer {
 public:
  // The snapshot outlives the scorer. Throws Xapian::Error.
  Scorer(Snapshot& snapshot, RankedQuery query, const Ranking& ranking);

  // The best `count` of the matches (document ids, ascending), best first, with their scores. `factor` is
  // what a score is multiplied by, from above 0 to 1. Once a scorer. Throws Xapian::Error.
  using Factor = std::function<double(std::uint32_t document)>;
  std::vector<ScoredDocument> best(const std::vector<std::uint32_t>& matches, std::size_t count,
                                   const Factor& factor);

  // The parts of a score that best() gave. Throws Xapian::Error.
  Explanation explain(const ScoredDocument& scored, double factor);

 private:
  // What an article's positions add.
  struct PositionScore {
    double neighbours = 0;
    double lead = 0;
  };
  using Places = std::vector<std::uint32_t>;  // of a word in a text, ascending

  double saturated(const Occurrences& occurrences, std::uint32_t document) const;
  // Of documents in ascending order.
  std::vector<PositionScore> by_position(const std::vector<std::uint32_t>& documents);
  std::vector<Places> places(std::size_t word, TextField field, const std::vector<std::uint32_t>& documents);
  std::vector<std::string> forms(std::size_t word);

  Snapshot& snapshot_;
  RankedQuery query_;
  Ranking ranking_;
  double average_length_ = 0;
  std::vector<WordCursor> cursors_;
  std::vector<double> rarities_;  // by word, as the next
  std::vector<double> weights_;
};

}  // namespace dateline
