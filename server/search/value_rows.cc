#include "server/search/value_rows.h"

#include <algorithm>
#include <limits>

#include "server/search/facet_columns.h"

namespace dateline {
namespace {

bool has_page(const FacetColumns& columns, std::size_t at) {
  const auto begin = static_cast<std::uint32_t>(at << kPageBits);
  return columns.date_stretch(begin) != nullptr ||
         std::any_of(kFacets.begin(), kFacets.end(), [&](const FacetSpec& spec) {
           return columns.facet(spec.facet).stretch(begin).offsets != nullptr;
         });
}

}  // namespace

ValueRows ValueRows::make(const FacetColumns& columns) {
  ValueRows rows;
  std::size_t counters = 0;
  for (const FacetSpec& spec : kFacets) {
    rows.firsts_.push_back(counters);
    counters += columns.facet(spec.facet).values().size();
  }
  rows.firsts_.push_back(counters);
  counters += columns.dates().size();
  if (counters > std::size_t{std::numeric_limits<std::uint16_t>::max()} + 1) return rows;
  rows.counters_ = counters;
  for (std::size_t at = 0; has_page(columns, at); ++at) rows.pages_.push_back(rows.make_page(columns, at));
  return rows;
}

std::shared_ptr<const ValueRows::Page> ValueRows::make_page(const FacetColumns& columns,
                                                            std::size_t at) const {
  const auto begin = static_cast<std::uint32_t>(at << kPageBits);
  std::array<FacetColumn::Stretch, kFacets.size()> stretches;
  std::size_t values = kPageDocuments;  // a date each
  for (const FacetSpec& spec : kFacets) {
    auto& stretch = stretches[static_cast<std::size_t>(spec.facet)];
    stretch = columns.facet(spec.facet).stretch(begin);
    if (stretch.offsets != nullptr) values += stretch.offsets[kPageDocuments];
  }
  const std::uint32_t* const dates = columns.date_stretch(begin);
  auto page = std::make_shared<Page>();
  page->places.reserve(values);
  for (std::uint32_t document = 0; document < kPageDocuments; ++document) {
    for (std::size_t facet = 0; facet < stretches.size(); ++facet) {
      const FacetColumn::Stretch& stretch = stretches[facet];
      if (stretch.offsets == nullptr) continue;
      for (std::uint32_t i = stretch.offsets[document]; i < stretch.offsets[document + 1]; ++i) {
        page->places.push_back(static_cast<std::uint16_t>(firsts_[facet] + stretch.ordinals[i]));
      }
    }
    page->places.push_back(
        static_cast<std::uint16_t>(first_date() + (dates == nullptr ? 0 : dates[document])));
    page->offsets[document + 1] = static_cast<std::uint32_t>(page->places.size());
  }
  return page;
}

ValueRows ValueRows::patched(const FacetColumns& before, const FacetColumns& after,
                             const std::vector<std::uint32_t>& documents) const {
  bool is_numbered_anew = empty() || before.dates() != after.dates();
  for (const FacetSpec& spec : kFacets) {
    if (before.facet(spec.facet).dictionary() != after.facet(spec.facet).dictionary())
      is_numbered_anew = true;
  }
  if (is_numbered_anew) return make(after);
  ValueRows rows(*this);
  std::size_t made = pages_.size();
  for (const std::uint32_t document : documents) {
    const std::size_t at = document >> kPageBits;
    if (at == made) continue;
    made = at;
    while (rows.pages_.size() < at) rows.pages_.push_back(rows.make_page(after, rows.pages_.size()));
    const auto page = rows.make_page(after, at);
    if (rows.pages_.size() == at) {
      rows.pages_.push_back(page);
    } else {
      rows.pages_[at] = page;
    }
  }
  return rows;
}

void ValueRows::count(const Window& window, const WindowSet& documents,
                      std::span<std::uint32_t> counters) const {
  static_assert(kPageDocuments % kWindowSize == 0);
  const std::size_t at = window.begin >> kPageBits;
  if (at >= pages_.size()) return;
  const std::uint32_t* const offsets = &pages_[at]->offsets[window.begin % kPageDocuments];
  const std::uint16_t* const places = pages_[at]->places.data();
  std::uint32_t* const counts = counters.data();
  // Where few documents are counted their rows are far apart: these are on their way while others are
  // counted.
  constexpr std::size_t kAhead = 12;
  std::array<std::uint16_t, kWindowSize + kAhead> listed;
  std::size_t size = 0;
  documents.for_each([&](std::uint32_t offset) { listed[size++] = static_cast<std::uint16_t>(offset); });
  for (std::size_t i = 0; i < kAhead; ++i) listed[size + i] = 0;
  for (std::size_t i = 0; i < size; ++i) {
    __builtin_prefetch(places + offsets[listed[i + kAhead]]);
    const std::uint16_t* const end = places + offsets[listed[i] + 1];
    for (const std::uint16_t* place = places + offsets[listed[i]]; place != end; ++place) ++counts[*place];
  }
}

}  // namespace dateline
