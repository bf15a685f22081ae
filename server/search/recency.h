// Recency: how much of its score an article keeps by its age, when a request asks for that. Pure over the
// columns.
#pragma once

#include <cstdint>
#include <vector>

#include "server/search/facet_columns.h"

namespace dateline {

class Recency {
 public:
  // `half_life` in days; 0: every factor is 1. `columns` outlives the object.
  Recency(const FacetColumns& columns, std::uint32_t half_life);

  // 1/2 + 1/2 * 2 ^ (-age / half_life), age in days before the newest article of the index by the last day
  // that a date may mean; 1/2 without a date.
  double factor(std::uint32_t document) const {
    return factors_.empty() ? 1 : factors_[columns_.date(document)];
  }

 private:
  const FacetColumns& columns_;
  std::vector<double> factors_;  // by place in columns.dates()
};

}  // namespace dateline
