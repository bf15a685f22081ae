// PlaceNode: the documents in which words stand in a row, in order or near one another: those that have all
// of the words, judged by the positions of each. One request, one thread.
#pragma once

#include <string>
#include <vector>

#include "indexer/schema/field.h"
#include "server/search/match_node.h"
#include "server/search/place_checks.h"
#include "server/search/word_places.h"

namespace dateline {

// Words at certain places of one field.
struct PlaceQuestion {
  enum class Order : std::uint8_t { kAsGiven, kAny };

  TextField field = TextField::kBody;
  Order order = Order::kAsGiven;
  std::vector<std::vector<std::string>> row;  // of each word the forms that may stand there, folded
  std::uint32_t size = 0;                     // the last place is less than this behind the first
};

class PlaceNode : public MatchNode {
 public:
  // `having` finds the documents that have one of the forms of each word. Throws Xapian::Error.
  PlaceNode(const PostingReaders& readers, NodePtr having, PlaceQuestion question);

  std::uint64_t cost() const override { return having_->cost(); }
  bool is_dear() const override { return true; }
  std::uint32_t next(std::uint32_t from) override { return having_->next(from); }
  void generate(const Window& window, WindowSet& out) override;
  void filter(const Window& window, WindowSet& candidates) override;

 private:
  void judge(const Window& window, WindowSet& candidates);
  bool stands(std::uint32_t document);

  NodePtr having_;
  PlaceQuestion question_;
  bool is_row_;  // the words follow one another, and nothing stands between
  WordPlaces words_;
  std::vector<WordSelector> selectors_;
  std::vector<Places> places_;          // kept for its memory, as the next
  std::vector<std::uint32_t> offsets_;  // of the candidates of a window
};

}  // namespace dateline
