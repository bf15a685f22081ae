#include "server/page/facet_view.h"

#include <algorithm>

#include "server/page/page_url.h"
#include "server/page/phrases.h"

namespace dateline {
namespace {

constexpr std::array<Facet, 4> kOrder{Facet::kCountry, Facet::kPerson, Facet::kSource, Facet::kLanguage};

std::string_view plural_title(Facet facet) {
  switch (facet) {
    case Facet::kSource:
      return "Sources";
    case Facet::kPerson:
      return "People";
    case Facet::kCountry:
      return "Countries";
    case Facet::kLanguage:
      return "Languages";
  }
  return "";
}

View value_view(const FacetCount& value) {
  View view;
  view.text("id", value.id)
      .text("label", value.label)
      .text("count", with_separators(value.count))
      .flag("is_selected", value.is_selected)
      .flag("is_last_chosen", false)
      .flag("is_one", value.count == 1);
  return view;
}

View group_view(Facet facet, const FacetCounts& counts) {
  std::vector<FacetCount> values = counts.values;
  std::erase_if(values, [](const FacetCount& value) { return value.is_excluded && !value.is_selected; });
  const auto first_free = std::stable_partition(values.begin(), values.end(),
                                                [](const FacetCount& value) { return value.is_selected; });
  const auto chosen = static_cast<std::size_t>(first_free - values.begin());
  const std::size_t folded = std::max(kShownValues, chosen);
  const std::size_t shown = values.size() <= folded + kNotWorthFolding ? values.size() : folded;

  std::vector<View> views;
  for (const FacetCount& value : values) views.push_back(value_view(value));
  if (chosen > 0 && chosen < values.size()) views[chosen - 1].flag("is_last_chosen", true);
  std::vector<View> more(std::make_move_iterator(views.begin() + static_cast<std::ptrdiff_t>(shown)),
                         std::make_move_iterator(views.end()));
  views.resize(shown);

  const std::uint64_t hidden = counts.total > counts.values.size() ? counts.total - counts.values.size() : 0;
  View view;
  view.text("title", facet_title(facet))
      .text("parameter", parameter_name(facet))
      .text("more_count", std::to_string(more.size()))
      .flag("has_more", !more.empty())
      .maybe("hidden_count", hidden > 0 ? with_separators(hidden) : "")
      .text("field", spec(facet).name)
      .list("values", std::move(views))
      .list("more", std::move(more));
  return view;
}

}  // namespace

std::string_view facet_title(Facet facet) {
  switch (facet) {
    case Facet::kSource:
      return "Source";
    case Facet::kPerson:
      return "Person";
    case Facet::kCountry:
      return "Country";
    case Facet::kLanguage:
      return "Language";
  }
  return "";
}

std::vector<View> facet_views(const SearchResponse& response) {
  std::vector<View> groups;
  for (const Facet facet : kOrder) {
    const FacetCounts& counts = response.facets[static_cast<std::size_t>(facet)];
    const bool has_values =
        std::any_of(counts.values.begin(), counts.values.end(),
                    [](const FacetCount& value) { return value.is_selected || !value.is_excluded; });
    if (has_values) groups.push_back(group_view(facet, counts));
  }
  return groups;
}

std::vector<View> index_views(const SearchResponse& response) {
  std::vector<View> groups;
  for (const Facet facet : kOrder) {
    const FacetCounts& counts = response.facets[static_cast<std::size_t>(facet)];
    if (facet == Facet::kLanguage || counts.values.empty()) continue;
    std::vector<View> values;
    for (const FacetCount& value : counts.values) {
      if (values.size() == kShownOnFirstPage) break;
      View view;
      view.text("url", search_url(only_value(facet, {value.id, value.label})))
          .text("label", value.label)
          .text("count", with_separators(value.count));
      values.push_back(std::move(view));
    }
    View group;
    group.text("title", plural_title(facet))
        .text("parameter", parameter_name(facet))
        .maybe("all_count", counts.total > kShownOnFirstPage ? with_separators(counts.total) : "")
        .list("values", std::move(values));
    groups.push_back(std::move(group));
  }
  return groups;
}

}  // namespace dateline
