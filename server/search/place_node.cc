#include "server/search/place_node.h"

#include <algorithm>

#include "indexer/schema/term.h"

namespace dateline {

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
  places_.resize(question_.row.size());
  for (std::size_t word = 0; word < places_.size(); ++word) {
    Places& places = places_[word];
    places.clear();
    for (const std::string& form : question_.row[word]) {
      const std::string term = word_term(question_.field, form);
      const auto end = database_.positionlist_end(document, term);
      for (auto at = database_.positionlist_begin(document, term); at != end; ++at) places.push_back(*at);
    }
    if (places.empty()) return false;
    if (question_.row[word].size() > 1) {
      std::sort(places.begin(), places.end());
      places.erase(std::unique(places.begin(), places.end()), places.end());
    }
  }
  return question_.order == PlaceQuestion::Order::kAsGiven ? stand_in_order(places_, question_.size)
                                                           : stand_near(places_, question_.size);
}

}  // namespace dateline
