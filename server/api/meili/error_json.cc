#include "server/api/meili/error_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "server/api/json_parts.h"
#include "server/api/problem.h"
#include "server/api/routes.h"

namespace dateline {
namespace {

constexpr std::pair<std::string_view, std::string_view> kNames[] = {
    {"bad_filter", "invalid_search_filter"},     {"query_too_long", "invalid_search_q"},
    {"too_many_terms", "invalid_search_q"},      {"query_too_deep", "invalid_search_q"},
    {"article_not_found", "document_not_found"}, {"internal_error", "internal"},
};

// Codes of Meilisearch's own that are not 400.
constexpr std::pair<std::string_view, int> kStatuses[] = {{"index_not_found", 404},
                                                          {"document_not_found", 404},
                                                          {"invalid_content_type", 415},
                                                          {"missing_content_type", 415}};

int status_of(std::string_view code) {
  for (const auto& [name, status] : kStatuses) {
    if (name == code) return status;
  }
  const ProblemKind& kind = problem_kind(code);
  // A code that the table does not have is one of Meilisearch's.
  return kind.code == code || code == "internal" ? kind.status : 400;
}

}  // namespace

Reply meili_error_reply(const Error& error) {
  const auto* const renamed = std::find_if(std::begin(kNames), std::end(kNames),
                                           [&](const auto& name) { return name.first == error.field; });
  const std::string_view code = renamed == std::end(kNames) ? error.field : renamed->second;
  std::string message = error.message;
  if (code == "method_not_allowed") message += "; the index is fed from files, by dateline-indexer";
  Reply reply;
  reply.status = status_of(code);
  reply.content_type = kJsonType;
  reply.body = dump_json(Json{{"message", message},
                              {"code", code},
                              {"type", reply.status >= 500 ? "internal" : "invalid_request"},
                              {"link", "/help/errors"}});
  return reply;
}

}  // namespace dateline
