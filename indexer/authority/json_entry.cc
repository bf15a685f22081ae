#include "indexer/authority/json_entry.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

constexpr std::size_t kMaxTextBytes = 1000;

}  // namespace

JsonEntry::JsonEntry(const nlohmann::json& value, std::string file, std::string where)
    : value_(&value), file_(std::move(file)), where_(std::move(where)) {
  if (!value.is_object()) {
    fail("", std::string("want an object, got ") + value.type_name());
    return;
  }
  for (const char* key : {"id", "iso"}) {
    const auto found = value.find(key);
    if (found == value.end() || !found->is_string()) continue;
    where_ += " (" + printable(std::string_view(found->get_ref<const std::string&>()).substr(0, 80)) + ")";
  }
}

void JsonEntry::fail(std::string_view field, std::string_view detail) {
  if (error_) return;
  std::string text = where_;
  if (!field.empty()) text += (text.empty() ? "" : ": ") + printable(field);
  text += (text.empty() ? "" : ": ") + std::string(detail);
  error_ = make_error(file_, text);
}

const nlohmann::json* JsonEntry::find(std::string_view field) const {
  if (error_ || !value_->is_object()) return nullptr;
  const auto found = value_->find(field);
  return found == value_->end() ? nullptr : &*found;
}

void JsonEntry::allow(std::initializer_list<std::string_view> fields) {
  if (!value_->is_object()) return;
  for (const auto& [key, value] : value_->items()) {
    if (std::find(fields.begin(), fields.end(), key) != fields.end()) continue;
    std::string known;
    for (const std::string_view field : fields) known += (known.empty() ? "" : ", ") + std::string(field);
    fail(key, "no such field; want one of " + known);
  }
}

bool JsonEntry::has(std::string_view field) const {
  return find(field) != nullptr;
}

void JsonEntry::add_texts(const nlohmann::json& value, std::string_view field,
                          std::vector<std::string>& out) {
  if (!value.is_string()) {
    fail(field, std::string("want text, got ") + value.type_name());
    return;
  }
  std::string text = clean_line(value.get_ref<const std::string&>());
  if (text.empty() || text.size() > kMaxTextBytes) {
    fail(field, text.empty() ? "want text, got an empty one" : "want at most 1000 bytes");
    return;
  }
  out.push_back(std::move(text));
}

std::string JsonEntry::text(std::string_view field) {
  std::string text = optional_text(field);
  if (text.empty()) fail(field, "want text, got nothing");
  return text;
}

std::string JsonEntry::optional_text(std::string_view field) {
  const nlohmann::json* value = find(field);
  std::vector<std::string> out;
  if (value != nullptr) add_texts(*value, field, out);
  return out.empty() ? std::string() : std::move(out.front());
}

bool JsonEntry::flag(std::string_view field) {
  const nlohmann::json* value = find(field);
  if (value == nullptr) return false;
  if (!value->is_boolean()) {
    fail(field, std::string("want true or false, got ") + value->type_name());
    return false;
  }
  return value->get<bool>();
}

std::vector<std::string> JsonEntry::texts(std::string_view field) {
  std::vector<std::string> out;
  const nlohmann::json* value = find(field);
  if (value == nullptr) return out;
  if (!value->is_array()) {
    add_texts(*value, field, out);
    return out;
  }
  for (const nlohmann::json& element : *value) add_texts(element, field, out);
  return out;
}

std::vector<std::pair<std::string, std::string>> JsonEntry::texts_by_key(std::string_view field) {
  std::vector<std::pair<std::string, std::string>> out;
  const nlohmann::json* value = find(field);
  if (value == nullptr) return out;
  if (!value->is_object()) {
    fail(field, std::string("want an object of language and text, got ") + value->type_name());
    return out;
  }
  for (const auto& [key, element] : value->items()) {
    std::vector<std::string> texts;
    if (element.is_array()) {
      for (const nlohmann::json& one : element) add_texts(one, std::string(field) + "." + key, texts);
    } else {
      add_texts(element, std::string(field) + "." + key, texts);
    }
    for (std::string& text : texts) out.emplace_back(key, std::move(text));
  }
  return out;
}

std::vector<JsonEntry> JsonEntry::entries(std::string_view field) {
  std::vector<JsonEntry> out;
  const nlohmann::json* value = find(field);
  if (value == nullptr) return out;
  if (!value->is_array()) {
    fail(field, std::string("want a list, got ") + value->type_name());
    return out;
  }
  for (std::size_t i = 0; i < value->size(); ++i) {
    const std::string place = std::string(field) + "[" + std::to_string(i) + "]";
    out.emplace_back((*value)[i], file_, where_.empty() ? place : where_ + ": " + place);
  }
  return out;
}

}  // namespace dateline
