// Top documents: the best of all matches when part of a score is dear to work out: that part, the bonus, is
// given to the best articles without it alone. Pure but for the callback.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace dateline {

struct ScoredDocument {
  std::uint32_t document = 0;
  double score = 0;
  double bonus = 0;  // what of the score is the bonus
};

struct TopQuestion {
  std::size_t count = 0;    // how many of the best are wanted
  std::size_t refined = 0;  // so many of the best by base score get a bonus
  // The bonuses of documents (ascending), none below 0; asked once. Empty: there are none.
  std::function<std::vector<double>(const std::vector<std::uint32_t>&)> bonuses;
};

// The order of an answer: by score, then by document id.
bool stands_before(const ScoredDocument& left, const ScoredDocument& right);

// The best `count` of `base`, which holds each match with its score without the bonus: by whole score, then
// by document id. (Base scores order the refined and the others; equal ones by document id too.)
std::vector<ScoredDocument> top_documents(std::vector<ScoredDocument> base, const TopQuestion& question);

}  // namespace dateline
