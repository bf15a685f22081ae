#include "server/api/meili/search_routes.h"

#include <nlohmann/json.hpp>

#include "indexer/base/utf8.h"
#include "server/api/meili/body.h"
#include "server/api/meili/document_json.h"
#include "server/api/meili/field_reader.h"
#include "server/api/meili/result_json.h"
#include "server/api/meili/routes.h"
#include "server/api/meili/search_query.h"

namespace dateline {
namespace {

// What was posted, or asked for in the address.
Result<Json> read_fields(const Request& request) {
  return request.method == "POST" ? read_body(request) : Result<Json>(query_body(request.parameters));
}

Error in_query(std::size_t at, const Error& error) {
  return {error.field, "queries[" + std::to_string(at) + "]: " + error.message};
}

// Its text is noted first: also of a search that is refused or takes too long.
Result<SearchQuery> read_noted(const Request& request, const Json& body, const SearchRules& rules) {
  const auto text = body.find("q");
  if (request.searched != nullptr && text != body.end() && text->is_string()) {
    request.searched->push_back(text->get<std::string>());
  }
  return read_search_query(body, rules);
}

Result<SearchQuery> read_one_of_many(const Request& request, const Json& body, const SearchRules& rules) {
  if (!body.is_object()) return Error{"bad_request", "want an object"};
  FieldReader fields(body, "invalid_");
  const auto uid = fields.text("indexUid");
  if (fields.error()) return *fields.error();
  if (!uid) return Error{"missing_index_uid", "indexUid: want the index, got none"};
  if (auto error = check_index(*uid)) return *error;
  return read_noted(request, body, rules);
}

}  // namespace

std::optional<Error> check_index(std::string_view uid) {
  if (uid == kMeiliIndex) return std::nullopt;
  return Error{"index_not_found", "there is no index '" + printable(uid.substr(0, floor_boundary(uid, 80))) +
                                      "'; the one there is: " + std::string(kMeiliIndex)};
}

Result<Json> multi_search(SearcherPool& pool, const Request& request, const SearchRules& rules) {
  const auto body = read_body(request);
  if (!body) return body.error();
  FieldReader fields(*body, "invalid_multi_search_");
  fields.refuse("federation", "results are not joined here; leave it out");
  if (fields.error()) return *fields.error();
  const auto list = body->find("queries");
  if (list == body->end() || !list->is_array() || list->size() > kMaxQueries) {
    return Error{"invalid_multi_search_queries",
                 "queries: want a list of at most " + std::to_string(kMaxQueries) + " searches"};
  }
  std::vector<SearchQuery> queries;
  std::vector<SearchRequest> requests;
  std::uint64_t hits = 0;
  for (const Json& item : *list) {
    auto query = read_one_of_many(request, item, rules);
    if (!query) return in_query(queries.size(), query.error());
    hits += query->request.limit;
    query->request.deadline = request.deadline;
    requests.push_back(query->request);
    queries.push_back(std::move(query).value());
  }
  if (hits > kMaxMeiliHits) {
    return Error{"invalid_multi_search_queries", "queries: want at most " + std::to_string(kMaxMeiliHits) +
                                                     " hits in all, got " + std::to_string(hits)};
  }
  const std::vector<SearchResponse> responses = pool.search_all(requests);
  Json results = Json::array();
  for (std::size_t i = 0; i < queries.size(); ++i) {
    Json result{{"indexUid", kMeiliIndex}};
    result.update(result_json(queries[i], responses[i]));
    results.push_back(std::move(result));
  }
  return Json{{"results", std::move(results)}};
}

Result<Json> index_search(SearcherPool& pool, const Request& request, const SearchRules& rules) {
  if (auto error = check_index(request.segments.front())) return *error;
  const auto body = read_fields(request);
  if (!body) return body.error();
  auto query = read_noted(request, *body, rules);
  if (!query) return query.error();
  query->request.deadline = request.deadline;
  return result_json(*query, pool.search(query->request));
}

Result<Json> facet_search(SearcherPool& pool, const Request& request, const SearchRules& rules) {
  if (auto error = check_index(request.segments.front())) return *error;
  const auto body = read_body(request);
  if (!body) return body.error();
  FieldReader fields(*body, "invalid_facet_search_");
  const auto name = fields.text("facetName");
  FacetValuesOptions options;
  options.query = fields.text("facetQuery").value_or("");
  options.limit = kMeiliFacetValues;
  if (fields.error()) return *fields.error();
  if (!name) return Error{"missing_facet_search_facet_name", "facetName: want a facet, got none"};
  const auto facet = find_facet(*name);
  if (!facet) {
    fields.fail("facetName", "source, person, country or language", *name);
    return *fields.error();
  }
  options.facet = *facet;
  auto query = read_noted(request, *body, rules);
  if (!query) return query.error();
  query->request.deadline = request.deadline;
  return facet_hits_json(options.query, pool.facet_values(query->request, options));
}

Result<Json> list_documents(SearcherPool& pool, const Request& request, const SearchRules& rules) {
  if (auto error = check_index(request.segments.front())) return *error;
  auto body = read_fields(request);
  if (!body) return body.error();
  // A search by its own names.
  const auto fields = body->find("fields");
  if (fields != body->end()) {
    if (fields->is_string()) *fields = query_body({{"facets", fields->get<std::string>()}}).at("facets");
    (*body)["attributesToRetrieve"] = *fields;
  }
  Json search = Json::object();
  for (const char* name : {"offset", "limit", "attributesToRetrieve", "filter"}) {
    if (const auto found = body->find(name); found != body->end()) search[name] = std::move(*found);
  }
  auto query = read_search_query(search, rules);
  if (!query) return query.error();
  query->request.deadline = request.deadline;
  const SearchResponse response = pool.search(query->request);
  Json results = Json::array();
  for (const Hit& hit : response.hits) results.push_back(hit_document(hit, *query));
  return Json{{"results", std::move(results)},
              {"offset", query->offset},
              {"limit", query->limit},
              {"total", response.total}};
}

}  // namespace dateline
