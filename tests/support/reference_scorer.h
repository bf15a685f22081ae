// ReferenceScorer: the score that an article ought to have, by the formula of server/query/ranking.h read
// plainly over lists of tokens, without Xapian, posting lists or shortcuts. What the server's scorer, and any
// engine that takes its place, is held against. For articles of one language and queries of words, exact
// words and forms. One thread.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "server/query/ranked_words.h"
#include "server/query/ranking.h"
#include "tests/support/plain_evaluator.h"

namespace dateline::test {

class ReferenceScorer {
 public:
  // `articles` are all of the index, in the order of their document ids. Both outlive the scorer.
  ReferenceScorer(const std::vector<PlainArticle>& articles, const RankedQuery& query, Ranking ranking);

  // The best `count` of the matches (places among the articles) and their scores: by score, then by place.
  std::vector<std::pair<std::size_t, double>> best(const std::vector<std::size_t>& matches,
                                                   std::size_t count) const;

 private:
  // Positions of a word's occurrences in a field.
  std::vector<std::uint32_t> places(std::size_t word, const PlainArticle& article, TextField field) const;
  double length(const PlainArticle& article) const;
  void weigh(std::size_t word);
  double base(const PlainArticle& article) const;
  double bonus(const PlainArticle& article) const;

  const std::vector<PlainArticle>& articles_;
  const RankedQuery& query_;
  Ranking ranking_;
  double average_length_ = 0;
  std::vector<double> rarities_;
  std::vector<double> weights_;
};

}  // namespace dateline::test
