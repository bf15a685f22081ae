#include "server/page/facet_view.h"

#include <algorithm>

#include "server/page/page_url.h"

namespace dateline {
namespace {

constexpr std::array<Facet, 4> kOrder{Facet::kCountry, Facet::kPerson, Facet::kSource, Facet::kLanguage};

const std::string& plural_title(Facet facet, const Words& words) {
  switch (facet) {
    case Facet::kSource:
      return words.text("sources");
    case Facet::kPerson:
      return words.text("people");
    case Facet::kCountry:
      return words.text("countries");
    case Facet::kLanguage:
      break;
  }
  return words.text("languages");
}

View value_view(const FacetCount& value, const Words& words) {
  View view;
  view.text("id", value.id)
      .text("label", value.label)
      .text("count", words.number(value.count))
      .flag("is_selected", value.is_selected)
      .flag("is_last_chosen", false)
      .text("noun", words.say("article_noun", {{"count", value.count}}));
  return view;
}

View group_view(Facet facet, const FacetCounts& counts, const Words& words) {
  std::vector<FacetCount> values = counts.values;
  std::erase_if(values, [](const FacetCount& value) { return value.is_excluded && !value.is_selected; });
  const auto first_free = std::stable_partition(values.begin(), values.end(),
                                                [](const FacetCount& value) { return value.is_selected; });
  const auto chosen = static_cast<std::size_t>(first_free - values.begin());
  const std::size_t folded = std::max(kShownValues, chosen);
  const std::size_t shown = values.size() <= folded + kNotWorthFolding ? values.size() : folded;

  std::vector<View> views = value_views(values, words);
  if (chosen > 0 && chosen < values.size()) views[chosen - 1].flag("is_last_chosen", true);
  std::vector<View> more(std::make_move_iterator(views.begin() + static_cast<std::ptrdiff_t>(shown)),
                         std::make_move_iterator(views.end()));
  views.resize(shown);

  View view;
  view.text("title", facet_title(facet, words))
      .text("parameter", parameter_name(facet))
      .flag("has_more", !more.empty())
      .text("show_more", words.say("show_more_values", {{"count", more.size()}}))
      .text("all_count", words.number(counts.total))
      .text("field", spec(facet).name)
      .list("values", std::move(views))
      .list("more", std::move(more));
  return view;
}

}  // namespace

const std::string& facet_title(Facet facet, const Words& words) {
  switch (facet) {
    case Facet::kSource:
      return words.text("facet_source");
    case Facet::kPerson:
      return words.text("facet_person");
    case Facet::kCountry:
      return words.text("facet_country");
    case Facet::kLanguage:
      break;
  }
  return words.text("facet_language");
}

std::vector<View> value_views(const std::vector<FacetCount>& values, const Words& words) {
  std::vector<View> views;
  views.reserve(values.size());
  for (const FacetCount& value : values) views.push_back(value_view(value, words));
  return views;
}

std::vector<View> facet_views(const SearchResponse& response, const Words& words) {
  std::vector<View> groups;
  for (const Facet facet : kOrder) {
    const FacetCounts& counts = response.facets[static_cast<std::size_t>(facet)];
    const bool has_values =
        std::any_of(counts.values.begin(), counts.values.end(),
                    [](const FacetCount& value) { return value.is_selected || !value.is_excluded; });
    if (has_values) groups.push_back(group_view(facet, counts, words));
  }
  return groups;
}

View index_view(Facet facet, const FacetCounts& counts, std::size_t most, const Words& words) {
  std::vector<View> values;
  for (const FacetCount& value : counts.values) {
    if (values.size() == most) break;
    View view;
    view.text("url", search_url(only_value(facet, {value.id, value.label})))
        .text("label", value.label)
        .text("count", words.number(value.count))
        .text("noun", words.say("article_noun", {{"count", value.count}}));
    values.push_back(std::move(view));
  }
  View group;
  group.text("title", plural_title(facet, words))
      .text("parameter", parameter_name(facet))
      .maybe("all_count", counts.total > values.size() ? words.number(counts.total) : "")
      .list("values", std::move(values));
  return group;
}

std::vector<View> index_views(const SearchResponse& response, const Words& words) {
  std::vector<View> groups;
  for (const Facet facet : kOrder) {
    const FacetCounts& counts = response.facets[static_cast<std::size_t>(facet)];
    if (facet == Facet::kLanguage || counts.values.empty()) continue;
    groups.push_back(index_view(facet, counts, kShownOnFirstPage, words));
  }
  return groups;
}

}  // namespace dateline
