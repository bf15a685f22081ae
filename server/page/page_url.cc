#include "server/page/page_url.h"

#include <array>

#include "server/api/url_encoding.h"

namespace dateline {
namespace {

class ParameterList {
 public:
  void add(std::string_view name, std::string_view value) {
    text_ += text_.empty() ? '?' : '&';
    text_ += name;
    text_ += '=';
    text_ += encode_parameter(value);
  }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

ParameterList list_parameters(const PageState& state) {
  ParameterList list;
  if (!state.text.empty()) list.add("q", state.text);
  for (const FacetSpec& facet : kFacets) {
    const Choice& choice = state.choice(facet.facet);
    const std::string name(parameter_name(facet.facet));
    for (const Label& value : choice.any) list.add(name, value.id);
    for (const Label& value : choice.none) list.add("-" + name, value.id);
  }
  if (state.dates.from) list.add("from", iso_day(*state.dates.from));
  if (state.dates.to) list.add("to", iso_day(*state.dates.to));
  if (state.since) list.add("since", iso_instant(*state.since));
  if (state.sort != Sort::kRelevance) list.add("sort", sort_value(state.sort));
  for (const SwitchSpec& spec : switch_specs()) {
    const std::string_view value = switch_value(state.switches, spec);
    if (!value.empty()) list.add(spec.name, value);
  }
  if (state.page > 1) list.add("page", std::to_string(state.page));
  return list;
}

std::string parameters(const PageState& state) {
  return list_parameters(state).text();
}

}  // namespace

std::string_view parameter_name(Facet facet) {
  return facet == Facet::kLanguage ? "lang" : spec(facet).name;
}

std::string_view sort_value(Sort sort) {
  constexpr std::array<std::string_view, 4> kValues{"relevance", "date:desc", "date:asc", "indexed:desc"};
  return kValues[static_cast<std::size_t>(sort)];
}

std::string search_url(const PageState& state) {
  return "/" + parameters(state);
}

std::string article_url(std::string_view id, const PageState& state) {
  return "/a/" + encode_parameter(id) + parameters(state);
}

std::string similar_url(std::string_view id, const PageState& state) {
  return "/a/" + encode_parameter(id) + "/similar" + parameters(state);
}

std::string where_url(std::string_view id, const PageState& state, std::string_view shown) {
  const std::string rest = parameters(state);
  return "/a/" + encode_parameter(id) + rest + (rest.empty() ? "?" : "&") +
         "show=" + encode_parameter(shown) + "#m1";
}

std::string json_url(const PageState& state) {
  return "/api/v1/search" + parameters(with_page(state, 1));
}

std::string feed_url(const PageState& state) {
  PageState all = with_sort(state, Sort::kRelevance);  // a feed has an order of its own
  all.switches.relax = kPageSwitches.relax;
  all.switches.typos = kPageSwitches.typos;
  ParameterList list = list_parameters(all);
  if (state.switches.typos && !state.text.empty()) list.add(kTypos.name, kTypos.on);
  return "/feed.atom" + list.text();
}

std::string export_url(const PageState& state, std::string_view format) {
  PageState all = with_page(state, 1);
  all.switches.relax = kPageSwitches.relax;  // the nearest articles are no matches
  ParameterList list = list_parameters(all);
  if (all.switches.typos && !all.text.empty()) list.add(kTypos.name, kTypos.on);
  list.add("format", format);
  return "/api/v1/export" + list.text();
}

}  // namespace dateline
