#include "server/api/meili/result_json.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "server/api/meili/document_json.h"

namespace dateline {
namespace {

Json whole_milliseconds(double milliseconds) {
  return static_cast<std::int64_t>(std::ceil(milliseconds));
}

void put_paging(Json& out, const SearchQuery& query, std::uint64_t total) {
  if (query.paging == Paging::kOffset) {
    out["limit"] = query.limit;
    out["offset"] = query.offset;
    out["estimatedTotalHits"] = total;
    return;
  }
  // Pages that can be asked for: the window bounds them, totalHits stays exact.
  const std::uint64_t reachable = std::min<std::uint64_t>(total, query.request.window);
  out["hitsPerPage"] = query.limit;
  out["page"] = query.page;
  out["totalPages"] = query.limit == 0 ? 0 : (reachable + query.limit - 1) / query.limit;
  out["totalHits"] = total;
}

Json labels_json(const FacetCounts& counts) {
  Json out = Json::object();
  for (const FacetCount& value : counts.values) {
    if (value.count > 0 && out.size() < kMeiliFacetValues) out[value.label] = value.count;
  }
  return out;
}

void put_facets(Json& out, const SearchQuery& query, const SearchResponse& response) {
  if (!query.facets) return;
  Json distribution = Json::object();
  Json stats = Json::object();
  for (const std::string& name : *query.facets) {
    Json& values = distribution[name] = Json::object();  // empty for a name that is no facet
    for (const FacetSpec& facet : kFacets) {
      if (facet.name == name) values = labels_json(response.facets[static_cast<std::size_t>(facet.facet)]);
    }
    if (name != "date_ts" || !response.seconds || response.seconds->total == 0) continue;
    for (const auto& [second, count] : response.seconds->values) values[std::to_string(second)] = count;
    stats[name] = Json{{"min", response.seconds->first}, {"max", response.seconds->last}};
  }
  out["facetDistribution"] = std::move(distribution);
  out["facetStats"] = std::move(stats);
}

}  // namespace

Json result_json(const SearchQuery& query, const SearchResponse& response) {
  Json out = Json::object();
  Json& hits = out["hits"] = Json::array();
  for (const Hit& hit : response.hits) hits.push_back(hit_document(hit, query));
  out["query"] = query.request.text;
  out["processingTimeMs"] = whole_milliseconds(response.milliseconds);
  put_paging(out, query, response.total);
  put_facets(out, query, response);
  return out;
}

Json facet_hits_json(std::string_view facet_query, const FacetValuesResponse& response) {
  Json hits = Json::array();
  for (const FacetCount& value : response.values) {
    hits.push_back(Json{{"value", value.label}, {"count", value.count}});
  }
  return Json{{"facetHits", std::move(hits)},
              {"facetQuery", facet_query},
              {"processingTimeMs", whole_milliseconds(response.milliseconds)}};
}

}  // namespace dateline
