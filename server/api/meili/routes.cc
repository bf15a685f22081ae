#include "server/api/meili/routes.h"

#include <nlohmann/json.hpp>

#include "server/api/meili/error_json.h"
#include "server/api/meili/index_routes.h"
#include "server/api/meili/search_routes.h"

namespace dateline {
namespace {

using JsonHandler = std::function<Result<Json>(const Request&)>;

Route json_route(std::string path, std::vector<std::string_view> methods, JsonHandler handler) {
  return {std::move(path),
          [handler = std::move(handler)](const Request& request) {
            const auto json = handler(request);
            if (!json) return meili_error_reply(json.error());
            Reply reply;
            reply.content_type = kJsonType;
            reply.body = dump_json(*json);
            // What stands on a dashboard must not be a kept answer.
            reply.headers.emplace_back("Cache-Control", "no-store");
            return reply;
          },
          std::move(methods), meili_error_reply};
}

// What only writes: an index is fed from files.
std::vector<Route> write_routes() {
  std::vector<Route> routes;
  for (const char* path : {"/keys", "/keys/", "/tasks", "/tasks/", "/batches", "/batches/", "/dumps",
                           "/snapshots", "/swap-indexes", "/indexes/{id}/settings", "/indexes/{id}/settings/",
                           "/indexes/{id}/documents/delete", "/indexes/{id}/documents/delete-batch",
                           "/indexes/{id}/documents/edit"}) {
    routes.push_back({path, nullptr, {}, meili_error_reply});
  }
  return routes;
}

}  // namespace

std::vector<Route> meili_routes(SearcherPool& pool, const MakeRules& rules) {
  std::vector<Route> routes = write_routes();
  const auto add = [&](const char* path, std::vector<std::string_view> methods, JsonHandler handler) {
    routes.push_back(json_route(path, std::move(methods), std::move(handler)));
  };
  const auto search = [&](auto function) {
    return [&pool, rules, function](const Request& request) { return function(pool, request, rules()); };
  };
  const auto look = [&](auto function) {
    return [&pool, function](const Request& request) { return function(pool, request); };
  };
  add("/multi-search", {"POST"}, search(multi_search));
  add("/indexes/{id}/search", {"GET", "POST"}, search(index_search));
  add("/indexes/{id}/facet-search", {"POST"}, search(facet_search));
  add("/indexes/{id}/documents", {"GET"}, search(list_documents));
  add("/indexes/{id}/documents/fetch", {"POST"}, search(list_documents));
  add("/indexes/{id}/documents/", {"GET"}, look(one_document));
  add("/indexes", {"GET"}, look(all_indexes));
  add("/indexes/", {"GET"}, look(one_index));
  add("/indexes/{id}/stats", {"GET"}, look(index_stats));
  add("/stats", {"GET"}, look(all_stats));
  add("/version", {"GET"}, look(version));
  add("/health", {"GET"}, look(health));
  return routes;
}

}  // namespace dateline
