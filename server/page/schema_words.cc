#include "server/page/schema_words.h"

#include <nlohmann/json.hpp>

namespace dateline {
namespace {

std::string joined(const ApiJson& items, std::string_view last) {
  std::string out;
  for (std::size_t at = 0; at < items.size(); ++at) {
    const bool is_last = at + 1 == items.size();
    out.append(at == 0 ? "" : is_last ? last : ", ").append(value_text(items[at]));
  }
  return out;
}

// "36,500": the description is in English, whatever the page is in.
std::string number(const ApiJson& value) {
  const std::string digits = std::to_string(value.get<std::uint64_t>());
  std::string text;
  for (std::size_t at = 0; at < digits.size(); ++at) {
    if (at > 0 && (digits.size() - at) % 3 == 0) text += ',';
    text += digits[at];
  }
  return text;
}

}  // namespace

std::string schema_name(const ApiJson& schema) {
  const std::string reference = schema.value("$ref", "");
  return reference.substr(reference.rfind('/') + 1);
}

const ApiJson& referenced(const ApiJson& document, const ApiJson& value) {
  const auto reference = value.find("$ref");
  if (reference == value.end()) return value;
  return document.at(ApiJson::json_pointer(reference->get<std::string>().substr(1)));
}

std::string type_words(const ApiJson& schema) {
  if (std::string name = schema_name(schema); !name.empty()) return name;
  if (const auto value = schema.find("const"); value != schema.end()) return value_text(*value);
  if (const auto values = schema.find("enum"); values != schema.end()) return joined(*values, " or ");
  if (const auto parts = schema.find("prefixItems"); parts != schema.end()) {
    std::string out;
    for (const ApiJson& part : *parts) out.append(out.empty() ? "" : ", ").append(type_words(part));
    return out;
  }
  if (const auto item = schema.find("items"); item != schema.end()) return "list of " + type_words(*item);
  if (const auto more = schema.find("additionalProperties"); more != schema.end() && more->is_object()) {
    return "object of " + type_words(*more) + " values";
  }
  const auto type = schema.find("type");
  if (type == schema.end()) return "";
  return type->is_array() ? joined(*type, " or ") : type->get<std::string>();
}

std::string value_words(const ApiJson& schema) {
  if (const auto values = schema.find("enum"); values != schema.end()) return joined(*values, " or ");
  if (schema.contains("minimum") && schema.contains("maximum")) {
    return number(schema.at("minimum")) + " to " + number(schema.at("maximum"));
  }
  const auto item = schema.find("items");
  if (item != schema.end() && item->contains("enum")) return joined(item->at("enum"), " or ");
  return schema.value("description", "");
}

std::string value_text(const ApiJson& value) {
  if (value.is_array()) return joined(value, ", ");
  return value.is_string() ? value.get<std::string>() : value.dump();
}

}  // namespace dateline
