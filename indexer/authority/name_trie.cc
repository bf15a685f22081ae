#include "indexer/authority/name_trie.h"

#include <algorithm>

namespace dateline {
namespace {

// Nodes still to be laid out: the keys [begin, end) share their first `depth` codes.
struct Pending {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t depth = 0;
};

}  // namespace

NameTrie::NameTrie(std::vector<Key> keys) {
  std::erase_if(keys, [](const Key& key) { return key.text.empty(); });
  std::stable_sort(keys.begin(), keys.end(), [](const Key& a, const Key& b) { return a.text < b.text; });
  // Breadth first: node n is laid out from pending[n].
  std::vector<Pending> pending{{0, keys.size(), 0}};
  for (std::size_t n = 0; n < pending.size(); ++n) {
    auto [begin, end, depth] = pending[n];
    Node node;
    node.first_value = static_cast<std::uint32_t>(values_.size());
    while (begin < end && keys[begin].text.size() == depth) values_.push_back(keys[begin++].value);
    node.values = static_cast<std::uint32_t>(values_.size()) - node.first_value;
    node.first_edge = static_cast<std::uint32_t>(edges_.size());
    while (begin < end) {
      const char32_t code = keys[begin].text[depth];
      std::size_t group = begin;
      while (group < end && keys[group].text[depth] == code) ++group;
      edges_.push_back({code, static_cast<std::uint32_t>(pending.size())});
      pending.push_back({begin, group, depth + 1});
      begin = group;
    }
    node.edges = static_cast<std::uint32_t>(edges_.size()) - node.first_edge;
    nodes_.push_back(node);
  }
}

std::uint32_t NameTrie::next(std::uint32_t node, char32_t code) const {
  const Node& from = nodes_[node];
  const auto edges = std::span(edges_).subspan(from.first_edge, from.edges);
  const auto found = std::lower_bound(edges.begin(), edges.end(), code,
                                      [](const Edge& edge, char32_t wanted) { return edge.code < wanted; });
  return found == edges.end() || found->code != code ? kNone : found->node;
}

std::span<const std::uint32_t> NameTrie::values(std::uint32_t node) const {
  return std::span(values_).subspan(nodes_[node].first_value, nodes_[node].values);
}

}  // namespace dateline
