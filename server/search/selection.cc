#include "server/search/selection.h"

#include "indexer/base/utf8.h"
#include "server/search/column_nodes.h"

namespace dateline {

SelectionTest::SelectionTest(const FacetColumns& columns, const SearchRequest& request,
                             std::vector<Warning>& warnings)
    : columns_(columns), is_empty_(!request.since), since_(request.since) {
  for (const FacetSpec& spec : kFacets) {
    const Selection& selection = request.selection(spec.facet);
    if (selection.empty()) continue;
    const FacetColumn& column = columns.facet(spec.facet);
    FacetChoice& choice = choices_[static_cast<std::size_t>(spec.facet)];
    is_empty_ = false;
    choice.by_ordinal.assign(column.values().size(), Choice::kOpen);
    choice.wants_any = !selection.any.empty();
    const auto choose = [&](const std::vector<std::string>& values, Choice made) {
      for (const std::string& value : values) {
        if (const auto ordinal = column.resolve(value)) {
          choice.by_ordinal[*ordinal] = made;
          continue;
        }
        warnings.push_back({"unknown_value",
                            "no article has the " + std::string(spec.name) + " '" + printable(value) + "'"});
      }
    };
    choose(selection.any, Choice::kAny);
    choose(selection.none, Choice::kNone);
  }
  if (!request.dates.from && !request.dates.to) return;
  is_empty_ = false;
  passing_dates_ = dates_in(columns.dates(), request.dates);
}

SelectionTest::Choice SelectionTest::mark(Facet facet, std::uint32_t ordinal) const {
  const FacetChoice& choice = choices_[static_cast<std::size_t>(facet)];
  return ordinal < choice.by_ordinal.size() ? choice.by_ordinal[ordinal] : Choice::kOpen;
}

bool SelectionTest::passes(Facet facet, std::uint32_t document) const {
  const FacetChoice& choice = choices_[static_cast<std::size_t>(facet)];
  bool has_any = !choice.wants_any;
  if (has_any && choice.by_ordinal.empty()) return true;
  for (const std::uint32_t ordinal : columns_.facet(facet).ordinals(document)) {
    const Choice made = mark(facet, ordinal);
    if (made == Choice::kNone) return false;
    if (made == Choice::kAny) has_any = true;
  }
  return has_any;
}

std::uint32_t SelectionTest::failures(std::uint32_t document) const {
  std::uint32_t bits = 0;
  for (const FacetSpec& spec : kFacets) {
    if (!passes(spec.facet, document)) bits |= facet_bit(spec.facet);
  }
  if (!passing_dates_.empty() && passing_dates_[columns_.date(document)] == 0) bits |= kDatesBit;
  if (since_ && columns_.first_indexed().seconds(document) < *since_) bits |= kSinceBit;
  return bits;
}

}  // namespace dateline
