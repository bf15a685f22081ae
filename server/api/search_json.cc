#include "server/api/search_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "server/api/json_parts.h"
#include "server/api/query_info_json.h"
#include "server/api/text_fragment.h"

namespace dateline {
namespace {

Json parts_json(const std::vector<TextPart>& parts) {
  Json::array_t out;
  out.reserve(parts.size());
  for (const TextPart& part : parts) {
    Json& entry = out.emplace_back(object_of(2));
    entry["text"] = part.text;
    entry["match"] = part.is_match;
  }
  return out;
}

Json snippets_json(const std::vector<Snippet>& snippets, const std::string& url) {
  Json::array_t out;
  out.reserve(snippets.size());
  for (const Snippet& snippet : snippets) {
    Json& entry = out.emplace_back(object_of(4));
    entry["field"] = spec(snippet.field).name;
    entry["start"] = snippet.start;
    entry["parts"] = parts_json(snippet.parts);
    entry["link"] = text_or_null(text_fragment_url(url, snippet));
  }
  return out;
}

Json hit_json(const Hit& hit, const std::vector<std::string>& attributes) {
  const auto wants = [&](const char* name) {
    return attributes.empty() || std::find(attributes.begin(), attributes.end(), name) != attributes.end();
  };
  Json out = object_of(20);
  out["id"] = hit.head.id;
  if (wants("title")) {
    out["title"] = hit.head.title;
    out["titleParts"] = parts_json(hit.title_parts);
  }
  if (wants("url")) out["url"] = text_or_null(hit.head.url);
  if (wants("source")) put_source(out, hit.source);
  if (wants("author")) out["author"] = hit.head.author;
  if (wants("date")) put_date(out, hit.head.date);
  if (wants("person")) put_labels(out, Facet::kPerson, hit.person);
  if (wants("country")) put_labels(out, Facet::kCountry, hit.country);
  if (wants("language")) out["language"] = text_or_null(hit.head.language);
  // Only when asked for by name: a page of bodies is a thousand times a page of hits.
  if (!attributes.empty() && wants("body")) out["body"] = hit.body;
  out["_snippets"] = snippets_json(hit.snippets, hit.head.url);
  if (hit.explanation) out["_explanation"] = explanation_json(*hit.explanation);
  return out;
}

void put_paging(Json& out, const SearchParameters& parameters, std::uint64_t total) {
  const SearchRequest& request = parameters.request;
  if (parameters.paging == Paging::kOffset) {
    out["offset"] = request.offset;
    out["limit"] = request.limit;
    return;
  }
  // Pages that can be asked for: the window bounds them, totalHits stays exact.
  const std::uint64_t reachable =
      std::min(total, std::uint64_t{request.window / request.limit} * request.limit);
  out["page"] = request.offset / request.limit + 1;
  out["hitsPerPage"] = request.limit;
  out["totalPages"] = (reachable + request.limit - 1) / request.limit;
}

void put_facets(Json& out, const SearchRequest& request, const SearchResponse& response) {
  Json facets = Json::object();
  Json distribution = Json::object();
  for (const FacetSpec& facet : kFacets) {
    const auto at = static_cast<std::size_t>(facet.facet);
    if (!request.wants_facet[at]) continue;
    const std::string name(facet.name);
    facets[name] =
        Json{{"total", response.facets[at].total}, {"values", facet_values_json(response.facets[at].values)}};
    Json& labels = distribution[name] = object_of(response.facets[at].values.size());
    for (const FacetCount& value : response.facets[at].values) {
      if (value.count > 0) labels[value.label] = value.count;
    }
  }
  out["facets"] = std::move(facets);
  out["facetDistribution"] = std::move(distribution);
}

Json histogram_json(const DateHistogram& histogram) {
  Json::array_t buckets;
  buckets.reserve(histogram.buckets.size());
  for (const HistogramBucket& bucket : histogram.buckets) {
    Json& entry = buckets.emplace_back(object_of(4));
    entry["from"] = iso_day(bucket.from);
    entry["to"] = iso_day(bucket.to);
    entry["count"] = bucket.count;
    entry["estimated"] = bucket.estimated;
  }
  return Json{
      {"interval", histogram.interval}, {"buckets", std::move(buckets)}, {"undated", histogram.undated}};
}

}  // namespace

std::string search_json(const SearchParameters& parameters, const SearchResponse& response) {
  Json out = Json::object();
  Json& hits = out["hits"] = Json::array();
  for (const Hit& hit : response.hits) hits.push_back(hit_json(hit, parameters.attributes));
  out["query"] = parameters.request.text;
  out["totalHits"] = response.total;
  put_paging(out, parameters, response.total);
  put_facets(out, parameters.request, response);
  out["dateHistogram"] = histogram_json(response.histogram);
  Json& closest = out["closest"] = Json::array();
  for (const Hit& hit : response.closest) closest.push_back(hit_json(hit, parameters.attributes));
  out["queryInfo"] = query_info_json(parameters, response);
  out["processingTimeMs"] = milliseconds_json(response.milliseconds);
  out["index"] = index_json(response.index);
  return dump_json(out);
}

}  // namespace dateline
