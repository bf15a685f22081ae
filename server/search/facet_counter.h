// FacetCounter: counts while a query is matched. It is given the documents that the query finds, a window at
// a time, tests the request's choices, and counts each document in the total and in each facet that it
// belongs to: in all of them when it passes every choice, in one facet alone when only that facet's own
// choice stands against it. So one pass gives hits, total and all counts. One request, one thread.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "server/search/facet_columns.h"
#include "server/search/selection.h"
#include "server/search/window.h"

namespace dateline {

struct MatchCounts {
  std::uint64_t total = 0;
  std::array<std::vector<std::uint64_t>, kFacets.size()> facets;  // by ordinal
  std::vector<std::uint64_t> dates;                               // by place in FacetColumns::dates()
};

class FacetCounter {
 public:
  // Both outlive the counter. Of facets that are not wanted nothing is counted.
  using Wanted = std::array<bool, kFacets.size()>;
  FacetCounter(const FacetColumns& columns, const SelectionTest& selection,
               const Wanted& wanted = {true, true, true, true});

  // Counts the documents that the query found in a window, which begins at a multiple of its size, and keeps
  // those that pass every choice. Each window once.
  void count(const Window& window, WindowSet& found);

  // Counts all `articles` of the index as the columns know them, unless a choice stands against some; count()
  // counts nothing more then. For queries that find all.
  void count_all(std::uint64_t articles);

  MatchCounts counts() const;

 private:
  bool is_wanted(Facet facet) const { return wanted_[static_cast<std::size_t>(facet)]; }
  void count_all_values(const Window& window, const WindowSet& documents);
  void count_facet(Facet facet, const Window& window, const WindowSet& documents);
  void count_dates(const Window& window, const WindowSet& documents);
  void count_chosen(const Window& window, WindowSet& found);

  const FacetColumns& columns_;
  const SelectionTest& selection_;
  Wanted wanted_;
  bool has_all_ = false;
  MatchCounts counts_;
  std::vector<std::uint32_t> row_counts_;  // what is counted by rows, beside counts_
  std::vector<SelectionTest::Failed> failed_;
};

}  // namespace dateline
