// FacetDictionary: the values of one facet at one revision, in the order of their ids, and what they are
// called. Columns of successive revisions share it while no value comes, goes or is named otherwise. Safe
// from any thread.
#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/schema/facet_value.h"

namespace dateline {

class FacetDictionary {
 public:
  // `values` in ascending order of ids, each once. An ordinal is a place among them.
  explicit FacetDictionary(std::vector<FacetValue> values) : values_(std::move(values)) {}
  FacetDictionary(const FacetDictionary&) = delete;
  FacetDictionary& operator=(const FacetDictionary&) = delete;

  const std::vector<FacetValue>& values() const { return values_; }
  std::optional<std::uint32_t> find_id(std::string_view id) const;
  // By id, else label, else alias, all folded as names ("KIM JONG UN" is kim-jong-un); the first in the order
  // of ids among equals.
  std::optional<std::uint32_t> resolve(std::string_view name) const;
  // The place of each ordinal in the order of labels, then ids.
  const std::vector<std::uint32_t>& label_ranks() const;

 private:
  void index_names() const;
  void rank_labels() const;

  std::vector<FacetValue> values_;
  // Made at the first name that is no id: most revisions are asked for ids alone.
  mutable std::once_flag is_indexed_;
  mutable std::unordered_map<std::string, std::uint32_t> by_name_;
  mutable std::once_flag is_ranked_;
  mutable std::vector<std::uint32_t> label_ranks_;
};

}  // namespace dateline
