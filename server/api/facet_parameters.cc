#include "server/api/facet_parameters.h"

#include <algorithm>
#include <array>

#include "indexer/base/utf8.h"
#include "server/api/parameter_values.h"
#include "server/api/search_parameters.h"

namespace dateline {
namespace {

constexpr std::string_view kQuery = "facetQuery";
constexpr std::string_view kOffset = "offset";

// Parameters of a search that shape its hits, or count what is not counted here.
constexpr std::array<std::string_view, 12> kShaping{
    "sort",       "page",     "hitsPerPage", "limit",   "facets",  "attributesToRetrieve",
    "cropLength", "snippets", "interval",    "recency", "explain", "relax"};

// What was given: those of the listing alone, and those of a search.
struct Parted {
  Parameters listing;
  Parameters search;
};

Result<Parted> part(const Parameters& parameters) {
  Parted parted;
  for (const auto& parameter : parameters) {
    const std::string& name = parameter.first;
    if (std::find(kShaping.begin(), kShaping.end(), name) != kShaping.end()) {
      return Error{"unknown_parameter", "the values of a facet have no parameter '" + name + "'"};
    }
    const bool is_of_listing = name == kQuery || name == kOffset;
    (is_of_listing ? parted.listing : parted.search).push_back(parameter);
  }
  return parted;
}

Result<Facet> named_facet(std::string_view name) {
  if (const auto facet = find_facet(name)) return *facet;
  std::string known;
  for (const FacetSpec& facet : kFacets) known.append(known.empty() ? "" : ", ").append(facet.name);
  const std::string_view shown = name.substr(0, floor_boundary(name, 80));
  return Error{"facet_not_found", "there is no facet '" + printable(shown) + "'; those there are: " + known};
}

}  // namespace

Result<FacetParameters> read_facet_parameters(std::string_view name, const Parameters& parameters,
                                              const SearchRules& rules) {
  const auto facet = named_facet(name);
  if (!facet) return facet.error();
  const auto parted = part(parameters);
  if (!parted) return parted.error();
  const auto listing = ParameterValues::collect(parted->listing, ParameterPolicy::kStrict, {kQuery});
  if (!listing) return listing.error();
  const auto offset = listing->whole(std::string(kOffset), "bad_offset", {0, kMaxFacetOffset, 0});
  if (!offset) return offset.error();
  auto search = read_search_parameters(parted->search, ParameterPolicy::kStrict, rules);
  if (!search) return search.error();
  FacetParameters out;
  out.request = std::move(search->request);
  out.options.facet = *facet;
  if (const std::string* query = listing->single(kQuery)) out.options.query = *query;
  out.options.offset = *offset;
  out.options.limit = out.request.facet_limit;
  return out;
}

}  // namespace dateline
