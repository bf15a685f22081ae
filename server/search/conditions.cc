#include "server/search/conditions.h"

#include <utility>

namespace dateline {
namespace {

Node facet_node(Facet facet, const std::string& value) {
  Node node;
  node.kind = NodeKind::kFacet;
  node.facet = facet;
  node.text = value;
  return node;
}

Node parent_of(NodeKind kind, std::vector<Node> children) {
  Node node;
  node.kind = kind;
  node.children = std::move(children);
  return node;
}

void add_condition(SearchRequest& request, Node condition) {
  Node& root = request.query.root;
  if (root.kind == NodeKind::kAll && condition.kind != NodeKind::kNot) {
    root = std::move(condition);
    return;
  }
  std::vector<Node> children;
  if (root.kind != NodeKind::kAll) children.push_back(std::move(root));
  children.push_back(std::move(condition));
  root = parent_of(NodeKind::kAnd, std::move(children));
}

}  // namespace

void bind_dates(SearchRequest& request) {
  if (!request.dates.from && !request.dates.to) return;
  Node node;
  node.kind = NodeKind::kDates;
  node.dates = std::exchange(request.dates, {});
  add_condition(request, std::move(node));
}

void bind_selection(SearchRequest& request, Facet facet) {
  const Selection selection = std::exchange(request.selection(facet), {});
  std::vector<Node> any;
  for (const std::string& value : selection.any) any.push_back(facet_node(facet, value));
  if (!any.empty()) add_condition(request, parent_of(NodeKind::kOr, std::move(any)));
  for (const std::string& value : selection.none) {
    add_condition(request, parent_of(NodeKind::kNot, {facet_node(facet, value)}));
  }
}

}  // namespace dateline
