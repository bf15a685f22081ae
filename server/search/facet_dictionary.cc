#include "server/search/facet_dictionary.h"

#include <algorithm>
#include <numeric>

#include "indexer/analysis/fold.h"

namespace dateline {

std::optional<std::uint32_t> FacetDictionary::find_id(std::string_view id) const {
  const auto found =
      std::lower_bound(values_.begin(), values_.end(), id,
                       [](const FacetValue& value, std::string_view wanted) { return value.id < wanted; });
  if (found == values_.end() || found->id != id) return std::nullopt;
  return static_cast<std::uint32_t>(found - values_.begin());
}

std::optional<std::uint32_t> FacetDictionary::resolve(std::string_view name) const {
  if (const auto ordinal = find_id(name)) return ordinal;
  std::call_once(is_indexed_, [this] { index_names(); });
  const auto found = by_name_.find(fold_name(name));
  return found == by_name_.end() ? std::nullopt : std::optional(found->second);
}

const std::vector<std::uint32_t>& FacetDictionary::label_ranks() const {
  std::call_once(is_ranked_, [this] { rank_labels(); });
  return label_ranks_;
}

void FacetDictionary::rank_labels() const {
  std::vector<std::uint32_t> order(values_.size());
  std::iota(order.begin(), order.end(), 0);
  // Stable: ordinals are in the order of ids.
  std::stable_sort(order.begin(), order.end(), [this](std::uint32_t left, std::uint32_t right) {
    return values_[left].label < values_[right].label;
  });
  label_ranks_.resize(order.size());
  for (std::uint32_t rank = 0; rank < order.size(); ++rank) label_ranks_[order[rank]] = rank;
}

// What is already there stays: ids win over labels, labels over aliases.
void FacetDictionary::index_names() const {
  by_name_.reserve(2 * values_.size());
  for (std::uint32_t at = 0; at < values_.size(); ++at) by_name_.emplace(fold_name(values_[at].id), at);
  for (std::uint32_t at = 0; at < values_.size(); ++at) by_name_.emplace(fold_name(values_[at].label), at);
  for (std::uint32_t at = 0; at < values_.size(); ++at) {
    for (const std::string& alias : values_[at].aliases) by_name_.emplace(fold_name(alias), at);
  }
  by_name_.erase("");
}

}  // namespace dateline
