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

template <class Test>
void SelectionTest::add_failed(std::uint32_t choice, const WindowSet& documents, std::vector<Failed>& failed,
                               const Test& passes) {
  WindowSet& set = failed.emplace_back(Failed{choice, documents}).documents;
  documents.for_each([&](std::uint32_t offset) {
    if (passes(offset)) set.remove(offset);
  });
}

auto SelectionTest::facet_test(Facet facet, const Window& window) const {
  const FacetChoice& choice = choices_[static_cast<std::size_t>(facet)];
  return [stretch = columns_.facet(facet).stretch(window.begin), choices = choice.by_ordinal.data(),
          wants_any = choice.wants_any](std::uint32_t offset) {
    bool has_any = !wants_any;
    if (stretch.offsets == nullptr) return has_any;
    for (std::uint32_t at = stretch.offsets[offset]; at < stretch.offsets[offset + 1]; ++at) {
      const Choice made = choices[stretch.ordinals[at]];
      if (made == Choice::kNone) return false;
      has_any = has_any || made == Choice::kAny;
    }
    return has_any;
  };
}

void SelectionTest::judge(const Window& window, const WindowSet& documents,
                          std::vector<Failed>& failed) const {
  failed.clear();
  for (const FacetSpec& spec : kFacets) {
    // A facet without values has no ordinal to mark.
    if (!has_choice(spec.facet) && !choices_[static_cast<std::size_t>(spec.facet)].wants_any) continue;
    add_failed(facet_bit(spec.facet), documents, failed, facet_test(spec.facet, window));
  }
  if (!passing_dates_.empty()) {
    const std::uint32_t* const dates = columns_.date_stretch(window.begin);
    const char* const passing = passing_dates_.data();
    add_failed(kDatesBit, documents, failed,
               [&](std::uint32_t offset) { return passing[dates == nullptr ? 0 : dates[offset]] != 0; });
  }
  if (since_) {
    add_failed(kSinceBit, documents, failed, [&](std::uint32_t offset) {
      return columns_.first_indexed().seconds(window.begin + offset) >= *since_;
    });
  }
}

void SelectionTest::filter(const Window& window, WindowSet& documents) const {
  std::vector<Failed> failed;
  judge(window, documents, failed);
  for (const Failed& one : failed) documents -= one.documents;
}

}  // namespace dateline
