#include "server/api/routes.h"

#include <chrono>
#include <mutex>

#include "indexer/base/digest.h"
#include "indexer/base/utf8.h"
#include "server/api/article_json.h"
#include "server/api/facet_json.h"
#include "server/api/facet_parameters.h"
#include "server/api/gzip.h"
#include "server/api/openapi.h"
#include "server/api/opensearch_json.h"
#include "server/api/problem.h"
#include "server/api/search_json.h"
#include "server/api/search_parameters.h"
#include "server/api/similar_json.h"
#include "server/api/similar_parameters.h"
#include "server/api/suggest_json.h"
#include "server/api/suggest_parameters.h"

namespace dateline {
namespace {

constexpr std::size_t kTagLength = 24;  // hexadecimal characters: 96 bits

Reply json_reply(std::string body) {
  Reply reply;
  reply.content_type = kJsonType;
  reply.body = std::move(body);
  return reply;
}

Reply search_reply(SearcherPool& pool, const Request& request, const SearchRules& rules) {
  auto parameters = read_search_parameters(request.parameters, ParameterPolicy::kStrict, rules);
  if (!parameters) return problem_reply(parameters.error());
  parameters->request.deadline = request.deadline;
  return json_reply(search_json(*parameters, pool.search(parameters->request)));
}

Reply suggest_reply(SearcherPool& pool, const Request& request, const SearchLimits& limits) {
  auto parameters = read_suggest_parameters(request.parameters, limits);
  if (!parameters) return problem_reply(parameters.error());
  parameters->deadline = request.deadline;
  return json_reply(suggest_json(*parameters, pool.suggest(*parameters)));
}

Reply opensearch_reply(SearcherPool& pool, const Request& request, const SearchLimits& limits) {
  auto parameters = read_suggest_parameters(request.parameters, limits);
  if (!parameters) return problem_reply(parameters.error());
  parameters->deadline = request.deadline;
  Reply reply = json_reply(opensearch_json(*parameters, pool.suggest(*parameters), request.base_url));
  reply.content_type = kSuggestionsType;
  return reply;
}

Reply facet_reply(SearcherPool& pool, const Request& request, const SearchRules& rules) {
  auto parameters = read_facet_parameters(request.tail, request.parameters, rules);
  if (!parameters) return problem_reply(parameters.error());
  parameters->request.deadline = request.deadline;
  return json_reply(facet_json(*parameters, pool.facet_values(parameters->request, parameters->options)));
}

Reply article_reply(SearcherPool& pool, const Request& request) {
  if (!request.parameters.empty()) {
    return problem_reply({"unknown_parameter", "an article takes no parameters, got '" +
                                                   printable(request.parameters.front().first) + "'"});
  }
  const auto article = pool.article(request.tail, {});
  if (!article) return problem_reply(no_such_article(request.tail));
  return json_reply(article_json(*article));
}

Reply similar_reply(SearcherPool& pool, const Request& request) {
  const auto limit = read_similar_limit(request.parameters);
  if (!limit) return problem_reply(limit.error());
  const auto similar = pool.similar(request.tail, *limit, request.deadline);
  if (!similar) return problem_reply(no_such_article(request.tail));
  return json_reply(similar_json(*similar));
}

Reply export_reply(const Exporter& exporter, const Request& request, const SearchRules& rules) {
  const auto parameters = read_export_parameters(request.parameters, rules);
  if (!parameters) return problem_reply(parameters.error());
  return exporter.reply(*parameters, request.coding);
}

Reply health_reply(const Request&) {
  Reply reply = json_reply(R"({"status":"available"})");
  reply.headers.emplace_back("Cache-Control", "no-store");
  return reply;
}

// Throws, and so is answered 503, when the index cannot be read.
Reply readiness_reply(SearcherPool& pool, const Request& request) {
  static_cast<void>(pool.info());
  return health_reply(request);
}

// The description of the routes, made when it is first asked for.
class OpenapiAnswer {
 public:
  explicit OpenapiAnswer(const SearchLimits& limits) : limits_(limits) {}

  Reply reply() {
    std::call_once(is_made_, [this] {
      reply_ = json_reply(openapi_document(limits_));
      reply_.gzipped = std::make_shared<const std::string>(gzip(reply_.body, kBestGzipLevel));
      reply_.headers.emplace_back("ETag", "W/\"" + hex(sha256(reply_.body)).substr(0, kTagLength) + "\"");
    });
    return reply_;
  }

 private:
  const SearchLimits limits_;
  std::once_flag is_made_;
  Reply reply_;
};

}  // namespace

std::vector<Route> api_routes(SearcherPool& pool, const MakeRules& rules, std::uint64_t most_export_bytes) {
  const Exporter exporter(pool, most_export_bytes);
  const auto openapi = std::make_shared<OpenapiAnswer>(rules().limits);
  return {
      {"/api/v1/search",
       [&pool, rules](const Request& request) { return search_reply(pool, request, rules()); }},
      {"/api/v1/suggest",
       [&pool, rules](const Request& request) { return suggest_reply(pool, request, rules().limits); }},
      {"/opensearch/suggest",
       [&pool, rules](const Request& request) { return opensearch_reply(pool, request, rules().limits); }},
      {"/api/v1/export",
       [exporter, rules](const Request& request) { return export_reply(exporter, request, rules()); }},
      {"/api/v1/facets/",
       [&pool, rules](const Request& request) { return facet_reply(pool, request, rules()); }},
      {"/api/v1/articles/", [&pool](const Request& request) { return article_reply(pool, request); }},
      {"/api/v1/articles/{id}/similar",
       [&pool](const Request& request) { return similar_reply(pool, request); }},
      get_route(RouteKind::kFixed, "/openapi.json", [openapi](const Request&) { return openapi->reply(); }),
      get_route(RouteKind::kPulse, "/healthz", health_reply),
      get_route(RouteKind::kProbe, "/readyz",
                [&pool](const Request& request) { return readiness_reply(pool, request); })};
}

Day utc_today() {
  return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
}

}  // namespace dateline
