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
  candidates.keep_if([&](std::uint32_t offset) { return stands(window.begin + offset); });
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
