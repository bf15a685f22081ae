// BestList: the best of many scored documents, kept while they come. A plain value.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "server/search/top_documents.h"

namespace dateline {

class BestList {
 public:
  // Keeps so many at most.
  explicit BestList(std::size_t capacity) : capacity_(capacity) {}

  // A score below this, or equal to it, is not kept any more. Documents come in ascending order, so that of
  // equal scores the first stays.
  double threshold() const { return threshold_; }
  void offer(std::uint32_t document, double score) {
    if (kept_.size() < capacity_) {
      kept_.push_back({document, score});
      std::push_heap(kept_.begin(), kept_.end(), stands_before);
    } else if (score > threshold_ && capacity_ > 0) {
      std::pop_heap(kept_.begin(), kept_.end(), stands_before);
      kept_.back() = {document, score};
      std::push_heap(kept_.begin(), kept_.end(), stands_before);
    } else {
      return;
    }
    if (kept_.size() == capacity_) threshold_ = kept_.front().score;
  }

  // In no order.
  std::vector<ScoredDocument> take() { return std::move(kept_); }

 private:
  std::size_t capacity_;
  double threshold_ = -1;             // scores are never below 0
  std::vector<ScoredDocument> kept_;  // a heap with the worst in front
};

}  // namespace dateline
