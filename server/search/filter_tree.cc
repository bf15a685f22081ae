#include "server/search/filter_tree.h"

#include "indexer/schema/term.h"
#include "server/search/column_nodes.h"
#include "server/search/seconds_node.h"

namespace dateline {
namespace {

class FilterMaker {
 public:
  FilterMaker(PostingReaders& readers, std::vector<Warning>& warnings)
      : readers_(readers), warnings_(warnings) {}

  // Recursion is bounded: the parser makes no tree more than a few times kMaxFilterDepth deep.
  NodePtr make(const Filter& filter) {
    switch (filter.kind) {
      case FilterKind::kAnd:
        return filter.children.empty() ? all() : all_of(make_all(filter.children));
      case FilterKind::kOr:
        return any_of(make_all(filter.children));
      case FilterKind::kNot:
        return std::make_unique<AndNotNode>(all(), make(filter.children.front()));
      case FilterKind::kFacetValue:
        return facet_value_node(readers_, filter.facet, filter.text, warnings_);
      case FilterKind::kHasFacet:
        return std::make_unique<HasFacetNode>(readers_, filter.facet);
      case FilterKind::kDates:
        return std::make_unique<DatesNode>(readers_, filter.dates);
      case FilterKind::kSeconds:
        return std::make_unique<SecondsNode>(readers_, filter.seconds);
      case FilterKind::kId:
        return std::make_unique<TermNode>(readers_.reader(key_term(filter.text)));
    }
    return nullptr;
  }

 private:
  NodePtr all() { return std::make_unique<AllNode>(readers_.reader("")); }

  std::vector<NodePtr> make_all(const std::vector<Filter>& filters) {
    std::vector<NodePtr> nodes;
    nodes.reserve(filters.size());
    for (const Filter& filter : filters) nodes.push_back(make(filter));
    return nodes;
  }

  PostingReaders& readers_;
  std::vector<Warning>& warnings_;
};

}  // namespace

NodePtr filtered_node(NodePtr words, const Filter& filter, PostingReaders& readers,
                      std::vector<Warning>& warnings) {
  if (filter.empty()) return words;
  std::vector<NodePtr> both;
  both.push_back(std::move(words));
  both.push_back(FilterMaker(readers, warnings).make(filter));
  return all_of(std::move(both));
}

}  // namespace dateline
