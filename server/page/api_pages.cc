#include "server/page/api_pages.h"

#include <nlohmann/json.hpp>

#include "server/api/openapi.h"
#include "server/page/schema_words.h"

namespace dateline {
namespace {

// An address that holds "{id}" cannot be followed: which ids there are, only the index knows.
View example_view(const ApiJson& example) {
  const std::string request = example.at("request");
  View view;
  view.text("summary", example.at("summary").get<std::string>())
      .text("request", request)
      .flag("runs", request.find('{') == std::string::npos);
  return view;
}

View parameter_view(const ApiJson& document, const ApiJson& parameter) {
  const ApiJson& schema = referenced(document, parameter.at("schema"));
  const auto fallback = schema.find("default");
  std::vector<View> codes;
  for (const ApiJson& code : parameter.at("x-problems")) {
    View item;
    item.text("code", code.get<std::string>());
    codes.push_back(std::move(item));
  }
  View view;
  view.text("name", parameter.at("name").get<std::string>())
      .text("description", parameter.at("description").get<std::string>())
      .flag("in_path", parameter.at("in") == "path")
      .flag("is_required", parameter.value("required", false))
      .maybe("values", value_words(schema))
      .maybe("fallback", fallback == schema.end() ? "" : value_text(*fallback))
      .list("codes", std::move(codes));
  return view;
}

// What a 200 carries, by type: { type, schema }.
std::vector<View> answer_views(const ApiJson& operation) {
  std::vector<View> views;
  for (const auto& [type, content] : operation.at("responses").at("200").at("content").items()) {
    std::vector<View> schemas;
    const ApiJson line = content.value("x-line-schema", ApiJson::object());
    const ApiJson alternatives = line.value("oneOf", ApiJson::array({content.at("schema")}));
    for (const ApiJson& schema : alternatives) {
      if (schema_name(schema).empty()) continue;
      View item;
      item.text("schema", schema_name(schema));
      schemas.push_back(std::move(item));
    }
    View view;
    view.text("type", type).list("schemas", std::move(schemas));
    views.push_back(std::move(view));
  }
  return views;
}

View operation_view(const ApiJson& document, const std::string& path, const ApiJson& operation) {
  std::vector<View> examples;
  for (const ApiJson& example : operation.at("x-examples")) examples.push_back(example_view(example));
  std::vector<View> parameters;
  for (const ApiJson& reference : operation.value("parameters", ApiJson::array())) {
    parameters.push_back(parameter_view(document, referenced(document, reference)));
  }
  View view;
  view.text("id", operation.at("operationId").get<std::string>())
      .text("title", operation.at("summary").get<std::string>())
      .text("path", path)
      .maybe("about", operation.value("description", ""))
      .list("examples", std::move(examples))
      .listed("has_parameters", "parameters", std::move(parameters))
      .list("answers", answer_views(operation));
  return view;
}

View field_view(const std::string& name, const ApiJson& schema) {
  const ApiJson& item =
      schema.contains("items") && schema.at("items").is_object() ? schema.at("items") : schema;
  View view;
  view.text("name", name)
      .text("type", type_words(schema))
      .maybe("schema", schema_name(item))
      .maybe("about", schema.value("description", ""));
  return view;
}

View schema_view(const std::string& name, const ApiJson& schema) {
  const ApiJson& object =
      schema.contains("items") && schema.at("items").is_object() ? schema.at("items") : schema;
  std::vector<View> fields;
  const ApiJson properties = object.value("properties", ApiJson::object());
  for (const auto& [field, type] : properties.items()) fields.push_back(field_view(field, type));
  View view;
  view.text("id", name)
      .maybe("about", schema.value("description", ""))
      .text("kind", fields.empty()       ? type_words(schema)
                    : &object == &schema ? "object"
                                         : "list of objects")
      .listed("has_fields", "fields", std::move(fields));
  return view;
}

}  // namespace

ApiPages::ApiPages(const SearchLimits& limits)
    : document_(std::make_shared<const ApiJson>(ApiJson::parse(openapi_document(limits)))) {}

PageContent ApiPages::addresses(const Words& words) const {
  const ApiJson& document = *document_;
  std::vector<View> operations;
  for (const auto& [path, item] : document.at("paths").items()) {
    operations.push_back(operation_view(document, path, item.at("get")));
  }
  std::vector<View> schemas;
  for (const auto& [name, schema] : document.at("components").at("schemas").items()) {
    schemas.push_back(schema_view(name, schema));
  }
  View view = page_frame("help", page_title(words.text("json_interface"), words), {});
  view.text("canonical", "/help/api")
      .text("about", document.at("info").at("description").get<std::string>())
      .list("operations", std::move(operations))
      .list("schemas", std::move(schemas));
  return {"help_api", std::move(view)};
}

PageContent ApiPages::errors(const Words& words) const {
  std::vector<View> rows;
  for (const auto& [code, problem] : document_->at("x-problems").items()) {
    View row;
    row.text("code", code)
        .text("title", problem.at("title").get<std::string>())
        .text("http_status", problem.at("status").dump())
        .text("advice", problem.value("advice", ""))
        .maybe("example", problem.value("example", ""));
    rows.push_back(std::move(row));
  }
  View view = page_frame("help", page_title(words.text("error_codes"), words), {});
  view.text("canonical", "/help/errors").list("problems", std::move(rows));
  return {"help_errors", std::move(view)};
}

}  // namespace dateline
