#include "server/api/feed_parameters.h"

#include <algorithm>
#include <array>

namespace dateline {
namespace {

// Of a page's or a search's address, what a feed has no use for.
constexpr std::array<std::string_view, 12> kUnused{
    "sort",       "relax",    "recency", "offset",   "limit",      "facets",
    "facetLimit", "interval", "explain", "snippets", "cropLength", "attributesToRetrieve"};

bool is_used(const std::string& name) {
  return is_search_parameter(name) && std::find(kUnused.begin(), kUnused.end(), name) == kUnused.end();
}

}  // namespace

Result<SearchParameters> read_feed_parameters(const Parameters& parameters, const SearchRules& rules) {
  Parameters used;
  for (const auto& parameter : parameters) {
    if (is_used(parameter.first) && !parameter.second.empty()) used.push_back(parameter);
  }
  const Parameters given = used;
  // Of several the first counts, so that these are defaults.
  used.emplace_back("typos", "off");
  used.emplace_back("relax", "off");
  used.emplace_back("hitsPerPage", std::to_string(kDefaultEntries));
  used.emplace_back("sort", "indexed:desc");
  auto out = read_search_parameters(used, ParameterPolicy::kLenient, rules);
  if (!out) return out.error();
  out->given = given;
  out->request.wants_facet.fill(false);
  return out;
}

Result<SearchParameters> read_followed_parameters(const Parameters& parameters, const SearchRules& rules) {
  Parameters used;
  for (const auto& parameter : parameters) {
    const std::string& name = parameter.first;
    const bool is_left_out = name == "page" || name == "hitsPerPage" || name == "facetLimit";
    if (!is_left_out && (is_used(name) || !is_search_parameter(name))) used.push_back(parameter);
  }
  used = with_default(std::move(used), "typos", "off");
  used.emplace_back("relax", "off");
  used.emplace_back("sort", "indexed:desc");
  auto out = read_search_parameters(used, ParameterPolicy::kStrict, rules);
  if (!out) return out.error();
  out->given = parameters;
  out->request.wants_facet.fill(false);
  return out;
}

}  // namespace dateline
