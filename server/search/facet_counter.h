// FacetCounter: counts while Xapian matches. It is asked once for each article that the query finds, tests
// the request's choices, and counts the article in the total and in each facet that it belongs to: in all of
// them when it passes every choice, in one facet alone when only that facet's own choice stands against it.
// So one pass gives hits, total and all counts. One request, one thread.
#pragma once

#include <xapian.h>

#include <array>
#include <cstdint>
#include <vector>

#include "server/search/facet_columns.h"
#include "server/search/selection.h"

namespace dateline {

struct MatchCounts {
  std::uint64_t total = 0;
  std::array<std::vector<std::uint64_t>, kFacets.size()> facets;  // by ordinal
  std::vector<std::uint64_t> dates;                               // by place in FacetColumns::dates()
};

// Exact only under an Enquire that checks all matches (check_at_least: the number of documents).
class FacetCounter : public Xapian::MatchDecider {
 public:
  // Both outlive the counter.
  FacetCounter(const FacetColumns& columns, const SelectionTest& selection);

  // Of one database alone: of several, Xapian names a document as the one does that holds it.
  bool operator()(const Xapian::Document& document) const override;
  // The same for a document by its id in the whole.
  bool count(std::uint32_t id) const;

  const MatchCounts& counts() const { return counts_; }

 private:
  void count_facet(Facet facet, std::uint32_t document) const;

  const FacetColumns& columns_;
  const SelectionTest& selection_;
  mutable MatchCounts counts_;  // Xapian asks through a const interface
};

}  // namespace dateline
