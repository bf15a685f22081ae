#include "server/page/chips_view.h"

#include "server/page/facet_view.h"
#include "server/page/page_url.h"
#include "server/page/phrases.h"

namespace dateline {
namespace {

const std::string& excluded_title(Facet facet, const Words& words) {
  switch (facet) {
    case Facet::kSource:
      return words.text("not_source");
    case Facet::kPerson:
      return words.text("not_person");
    case Facet::kCountry:
      return words.text("not_country");
    case Facet::kLanguage:
      break;
  }
  return words.text("not_language");
}

View hidden_field(const std::string& name, std::string_view value) {
  View view;
  view.text("name", name).text("value", value);
  return view;
}

}  // namespace

std::vector<Chip> chips(const PageState& state, const Words& words) {
  std::vector<Chip> out;
  for (const Facet facet : {Facet::kCountry, Facet::kPerson, Facet::kSource, Facet::kLanguage}) {
    const Choice& choice = state.choice(facet);
    for (const Label& value : choice.any) {
      out.push_back({facet_title(facet, words), value.label, without_value(state, facet, value.id)});
    }
    for (const Label& value : choice.none) {
      out.push_back({excluded_title(facet, words), value.label, without_value(state, facet, value.id), true});
    }
  }
  if (state.dates != DateRange{}) {
    out.push_back({words.text("dates_heading"), range_words(state.dates, words), with_dates(state, {})});
  }
  if (state.since) {
    out.push_back({words.text("in_index_since"), instant_words(iso_instant(*state.since), words),
                   without_since(state)});
  }
  return out;
}

std::vector<View> chip_views(const std::vector<Chip>& chips) {
  std::vector<View> views;
  for (const Chip& chip : chips) {
    View view;
    view.text("kind", chip.kind)
        .text("label", chip.label)
        .text("url", search_url(chip.without))
        .flag("is_excluded", chip.is_excluded);
    views.push_back(std::move(view));
  }
  return views;
}

std::vector<View> hidden_fields(const PageState& state) {
  std::vector<View> fields;
  for (const FacetSpec& facet : kFacets) {
    for (const Label& value : state.choice(facet.facet).none) {
      fields.push_back(hidden_field("-" + std::string(parameter_name(facet.facet)), value.id));
    }
  }
  if (state.since) fields.push_back(hidden_field("since", iso_instant(*state.since)));
  if (state.sort != Sort::kRelevance) fields.push_back(hidden_field("sort", sort_value(state.sort)));
  for (const SwitchSpec& spec : switch_specs()) {
    const std::string_view value = switch_value(state.switches, spec);
    if (!value.empty()) fields.push_back(hidden_field(std::string(spec.name), value));
  }
  return fields;
}

std::vector<View> carried_fields(const PageState& state) {
  std::vector<View> fields = hidden_fields(state);
  for (const FacetSpec& facet : kFacets) {
    for (const Label& value : state.choice(facet.facet).any) {
      fields.push_back(hidden_field(std::string(parameter_name(facet.facet)), value.id));
    }
  }
  if (state.dates.from) fields.push_back(hidden_field("from", iso_day(*state.dates.from)));
  if (state.dates.to) fields.push_back(hidden_field("to", iso_day(*state.dates.to)));
  return fields;
}

}  // namespace dateline
