#include "server/api/meili/index_routes.h"

#include <nlohmann/json.hpp>

#include "server/api/meili/document_json.h"
#include "server/api/meili/search_query.h"
#include "server/api/meili/search_routes.h"
#include "server/api/problem.h"

namespace dateline {
namespace {

// When it was made is not known.
Json index_of(const IndexInfo& info) {
  return Json{{"uid", kMeiliIndex},
              {"createdAt", text_or_null(info.updated)},
              {"updatedAt", text_or_null(info.updated)},
              {"primaryKey", "id"}};
}

// Every document has every field, if only null.
Json stats_of(const IndexInfo& info) {
  const Json document = article_document({});
  Json fields = Json::object();
  for (const auto& [name, value] : document.items()) fields[name] = info.documents;
  return Json{{"numberOfDocuments", info.documents}, {"isIndexing", false}, {"fieldDistribution", fields}};
}

}  // namespace

Result<Json> one_document(SearcherPool& pool, const Request& request) {
  if (auto error = check_index(request.segments.front())) return *error;
  const auto article = pool.article(request.tail, {});
  if (!article) return no_such_article(request.tail);
  FieldChoice choice{true, {}};
  const Json asked = query_body(request.parameters);
  if (const auto fields = asked.find("fields"); fields != asked.end()) {
    choice.names = query_body({{"facets", fields->get<std::string>()}}).at("facets");
    choice.has_all = false;
  }
  return chosen_fields(article_document(*article), choice);
}

Result<Json> all_indexes(SearcherPool& pool, const Request&) {
  return Json{{"results", Json::array({index_of(pool.info())})}, {"offset", 0}, {"limit", 20}, {"total", 1}};
}

Result<Json> one_index(SearcherPool& pool, const Request& request) {
  if (auto error = check_index(request.tail)) return *error;
  return index_of(pool.info());
}

Result<Json> index_stats(SearcherPool& pool, const Request& request) {
  if (auto error = check_index(request.segments.front())) return *error;
  return stats_of(pool.info());
}

Result<Json> all_stats(SearcherPool& pool, const Request&) {
  const IndexInfo info = pool.info();
  return Json{{"lastUpdate", text_or_null(info.updated)},
              {"indexes", Json{{std::string(kMeiliIndex), stats_of(info)}}}};
}

Result<Json> version(SearcherPool&, const Request&) {
  return Json{{"commitSha", "unknown"}, {"commitDate", "unknown"}, {"pkgVersion", DATELINE_VERSION}};
}

Result<Json> health(SearcherPool&, const Request&) {
  return Json{{"status", "available"}};
}

}  // namespace dateline
