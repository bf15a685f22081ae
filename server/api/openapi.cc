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

struct NamedLimit {
  std::string_view name;  // as it stands in a text
  std::size_t value;
};

// A text that is nothing but a limit becomes the number. Our own files bound the depth.
void put_limits(Json& json, const SearchLimits& limits) {
  if (json.is_structured()) {
    for (Json& child : json) put_limits(child, limits);
  }
  if (!json.is_string()) return;
  const NamedLimit known[] = {{"{max-window}", limits.window},
                              {"{last-offset}", limits.window - 1},
                              {"{max-query-bytes}", limits.query_bytes},
                              {"{max-query-words}", limits.query_words},
                              {"{max-facet-values}", limits.facet_values}};
  std::string text = json.get<std::string>();
  for (const NamedLimit& limit : known) {
    if (text == limit.name) {
      json = limit.value;
      return;
    }
    for (std::size_t at = text.find(limit.name); at != std::string::npos; at = text.find(limit.name, at)) {
      text.replace(at, limit.name.size(), std::to_string(limit.value));
    }
  }
  json = std::move(text);
}

std::string too_many_words(const SearchLimits& limits) {
  std::string example = "/api/v1/search?q=a";
  for (std::size_t word = 0; word < limits.query_words; ++word) example += "+a";
  return example;
}

}  // namespace

std::string openapi_document(const SearchLimits& limits) {
  Json document = joined_parts();
  document["info"]["version"] = DATELINE_VERSION;
  put_problems(document);
  put_limits(document, limits);
  document["x-problems"]["too_many_terms"]["example"] = too_many_words(limits);
  return dump_json(document);
}

}  // namespace dateline
