#include "server/search/place_node.h"

namespace dateline {

PlaceNode::PlaceNode(const PostingReaders& readers, NodePtr having, PlaceQuestion question)
    : having_(std::move(having)),
      question_(std::move(question)),
      is_row_(question_.order == PlaceQuestion::Order::kAsGiven && question_.size == question_.row.size() &&
              question_.row.size() <= WordSequence::kMaxRow),
      words_(readers.database(), readers.columns(), readers.words()),
      places_(question_.row.size()) {
  for (std::size_t word = 0; word < question_.row.size(); ++word) {
    for (const std::string& form : question_.row[word]) {
      selectors_.push_back({WordSelector::Kind::kTerm, word_hash(form), word});
    }
  }
}

void PlaceNode::generate(const Window& window, WindowSet& out) {
  WindowSet candidates;
  having_->generate(window, candidates);
  judge(window, candidates);
  out |= candidates;
}

void PlaceNode::filter(const Window& window, WindowSet& candidates) {
  having_->filter(window, candidates);
  judge(window, candidates);
}

void PlaceNode::judge(const Window& window, WindowSet& candidates) {
  // The words of so many candidates are on their way while one is judged.
  constexpr std::size_t kAhead = 2;
  offsets_.clear();
  candidates.for_each([this](std::uint32_t offset) { offsets_.push_back(offset); });
  for (std::size_t i = 0; i < offsets_.size(); ++i) {
    if (i + kAhead < offsets_.size()) words_.prefetch(window.begin + offsets_[i + kAhead]);
    if (!stands(window.begin + offsets_[i])) candidates.remove(offsets_[i]);
  }
}

bool PlaceNode::stands(std::uint32_t document) {
  const WordSequence sequence = words_.sequence(document);
  if (is_row_) return sequence.has_row(question_.field, selectors_, question_.row.size());
  for (Places& places : places_) places.clear();
  sequence.collect(question_.field, selectors_, places_);
  return question_.order == PlaceQuestion::Order::kAsGiven ? stand_in_order(places_, question_.size)
                                                           : stand_near(places_, question_.size);
}

}  // namespace dateline
