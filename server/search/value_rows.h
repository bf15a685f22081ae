// ValueRows: of each article all that is counted, side by side in memory: its values of every facet and its
// date, as places in one list of counters. A facet's own column answers what is asked of one facet; counting
// asks all of them of every match, and waits for memory once here instead of once a facet. Made once a
// revision, from the columns; then shared read-only between threads.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "indexer/schema/field.h"
#include "server/search/paged_array.h"
#include "server/search/window.h"

namespace dateline {

class FacetColumns;

class ValueRows {
 public:
  // None when there are more values and dates than 16 bits can tell apart.
  static ValueRows make(const FacetColumns& columns);
  // The rows of later columns, which differ from `before` in these documents (ascending) alone. Equal to
  // those that are made, and shares with these what did not change.
  ValueRows patched(const FacetColumns& before, const FacetColumns& after,
                    const std::vector<std::uint32_t>& documents) const;

  bool empty() const { return counters_ == 0; }
  // How many counters there are: the dates', and before them those of the facets, each in the order of
  // ordinals.
  std::size_t counters() const { return counters_; }
  std::size_t first(Facet facet) const { return firsts_[static_cast<std::size_t>(facet)]; }
  std::size_t first_date() const { return firsts_.back(); }

  // Adds one to each counter of each of the documents. The window begins at a multiple of its size; there are
  // as many counters as counters() says.
  void count(const Window& window, const WindowSet& documents, std::span<std::uint32_t> counters) const;

 private:
  // The places of document i of a page stand at [offsets[i], offsets[i + 1]).
  struct Page {
    std::array<std::uint32_t, kPageDocuments + 1> offsets{};
    std::vector<std::uint16_t> places;
  };
  std::shared_ptr<const Page> make_page(const FacetColumns& columns, std::size_t at) const;

  std::size_t counters_ = 0;
  std::vector<std::size_t> firsts_;  // by facet, then that of the dates
  std::vector<std::shared_ptr<const Page>> pages_;
};

}  // namespace dateline
