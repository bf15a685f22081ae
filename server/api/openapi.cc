#include "server/api/openapi.h"

#include <nlohmann/json.hpp>
#include <stdexcept>

#include "server/api/json_parts.h"
#include "server/api/problem.h"

namespace dateline {
namespace {

// Objects of the same name are joined member by member.
Json joined_parts() {
  Json document = Json::object();
  for (const OpenapiPart& part : openapi_parts()) {
    const Json json = Json::parse(part.bytes, nullptr, /*allow_exceptions=*/false);
    if (!json.is_object()) throw std::logic_error("openapi/" + std::string(part.name) + " is no JSON object");
    document.update(json, /*merge_objects=*/true);
  }
  return document;
}

void put_problems(Json& document) {
  Json& codes = document["components"]["schemas"]["Problem"]["properties"]["code"]["enum"] = Json::array();
  Json problems = Json::object();
  for (const ProblemKind& kind : problem_kinds()) {
    const std::string code(kind.code);
    codes.push_back(code);
    Json& problem = problems[code] = Json{{"status", kind.status}, {"title", kind.title}};
    problem.update(document["x-problems"].value(code, Json::object()));
  }
  document["x-problems"] = std::move(problems);
}

}  // namespace

const std::string& openapi_document() {
  static const std::string kDocument = [] {
    Json document = joined_parts();
    document["info"]["version"] = DATELINE_VERSION;
    put_problems(document);
    return dump_json(document);
  }();
  return kDocument;
}

}  // namespace dateline
