#include "server/page/page_state.h"

#include <algorithm>

namespace dateline {
namespace {

void insert_sorted(std::vector<Label>& labels, Label label) {
  const auto at = std::lower_bound(labels.begin(), labels.end(), label.id,
                                   [](const Label& one, const std::string& id) { return one.id < id; });
  if (at == labels.end() || at->id != label.id) labels.insert(at, std::move(label));
}

std::vector<Label> resolved(Facet facet, const std::vector<std::string>& values, const Resolve& resolve) {
  std::vector<Label> labels;
  for (const std::string& value : values) {
    insert_sorted(labels, resolve(facet, value).value_or(Label{value, value}));
  }
  return labels;
}

void erase_id(std::vector<Label>& labels, std::string_view id) {
  std::erase_if(labels, [&](const Label& label) { return label.id == id; });
}

}  // namespace

bool PageState::has_filters() const {
  return dates != DateRange{} || since ||
         std::any_of(choices.begin(), choices.end(),
                     [](const Choice& choice) { return !choice.any.empty() || !choice.none.empty(); });
}

bool PageState::is_blank() const {
  const bool has_own_switches =
      std::all_of(switch_specs().begin(), switch_specs().end(),
                  [this](const SwitchSpec& spec) { return switch_value(switches, spec).empty(); });
  return text.empty() && !has_filters() && sort == Sort::kRelevance && has_own_switches && page == 1;
}

PageState page_state(const SearchRequest& request, const Resolve& resolve) {
  PageState state;
  state.text = request.text;
  for (const FacetSpec& facet : kFacets) {
    const Selection& selection = request.selection(facet.facet);
    state.choice(facet.facet) = {resolved(facet.facet, selection.any, resolve),
                                 resolved(facet.facet, selection.none, resolve)};
  }
  state.dates = request.dates;
  state.since = request.since;
  state.sort = request.sort;
  state.switches = request.switches;
  state.page = request.offset / std::max(request.limit, 1U) + 1;
  state.window = request.window;
  return state;
}

PageState with_page(PageState state, std::uint32_t page) {
  state.page = page;
  return state;
}

PageState with_sort(PageState state, Sort sort) {
  state.sort = sort;
  state.page = 1;
  return state;
}

PageState with_dates(PageState state, const DateRange& dates) {
  state.dates = dates;
  state.page = 1;
  return state;
}

PageState without_since(PageState state) {
  state.since.reset();
  state.page = 1;
  return state;
}

PageState with_value(PageState state, Facet facet, const Label& value) {
  Choice& choice = state.choice(facet);
  erase_id(choice.none, value.id);
  insert_sorted(choice.any, value);
  state.page = 1;
  return state;
}

PageState without_value(PageState state, Facet facet, std::string_view id) {
  Choice& choice = state.choice(facet);
  erase_id(choice.any, id);
  erase_id(choice.none, id);
  state.page = 1;
  return state;
}

PageState without_filters(PageState state) {
  state.choices = {};
  state.dates = {};
  state.since.reset();
  state.page = 1;
  return state;
}

PageState with_toggled(PageState state, const SwitchSpec& spec) {
  state.switches.*spec.member = !(state.switches.*spec.member);
  state.page = 1;
  return state;
}

PageState only_value(Facet facet, const Label& value) {
  return with_value({}, facet, value);
}

void set_filters(SearchRequest& request, const PageState& state) {
  request.dates = state.dates;
  request.since = state.since;
  for (const FacetSpec& facet : kFacets) {
    Selection& selection = request.selection(facet.facet);
    selection = {};
    for (const Label& value : state.choice(facet.facet).any) selection.any.push_back(value.id);
    for (const Label& value : state.choice(facet.facet).none) selection.none.push_back(value.id);
  }
}

}  // namespace dateline
