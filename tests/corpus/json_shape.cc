#include "tests/corpus/json_shape.h"

#include <unicode/locid.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <vector>

namespace dateline::corpus {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kKindNames[] = {
    "a text",
    "a number",
    "true or false",
    "a list of texts",
    "a list of objects",
    "texts by language",
    "lists by language",
};

bool is_text(const Json& value) {
  return value.is_string() && !value.get_ref<const std::string&>().empty();
}

bool is_texts(const Json& value) {
  return value.is_array() && std::all_of(value.begin(), value.end(), is_text);
}

bool is_objects(const Json& value) {
  return value.is_array() &&
         std::all_of(value.begin(), value.end(), [](const Json& item) { return item.is_object(); });
}

bool is_by_language(const Json& value, bool (*is_value)(const Json&)) {
  if (!value.is_object()) return false;
  for (const auto& [language, item] : value.items()) {
    if (!is_language(language) || !is_value(item)) return false;
  }
  return true;
}

bool is_of_kind(const Json& value, Kind kind) {
  switch (kind) {
    case Kind::text:
      return is_text(value);
    case Kind::number:
      return value.is_number_integer();
    case Kind::flag:
      return value.is_boolean();
    case Kind::texts:
      return is_texts(value);
    case Kind::objects:
      return is_objects(value);
    case Kind::text_by_language:
      return is_by_language(value, is_text);
    case Kind::texts_by_language:
      return is_by_language(value, is_texts);
  }
  return false;
}

}  // namespace

std::optional<Json> parse_json(const std::string& text, const std::string& file, Findings& findings) {
  std::vector<std::set<std::string>> open_objects;
  const auto watch = [&](int, Json::parse_event_t event, Json& value) {
    if (event == Json::parse_event_t::object_start) open_objects.emplace_back();
    if (event == Json::parse_event_t::object_end) open_objects.pop_back();
    if (event == Json::parse_event_t::key && !open_objects.back().insert(value.get<std::string>()).second) {
      findings.push_back({file, "key " + value.dump() + " stands twice in one object"});
    }
    return true;
  };
  try {
    return Json::parse(text, watch);
  } catch (const Json::parse_error& error) {
    findings.push_back({file, std::string("want valid JSON: ") + error.what()});
    return std::nullopt;
  }
}

bool check_shape(const Json& object, std::span<const Key> keys, const Place& place, Findings& findings) {
  const std::size_t before = findings.size();
  const auto report = [&](const std::string& what) {
    findings.push_back({place.file, place.entry + ": " + what});
  };
  for (const Key& key : keys) {
    const auto found = object.find(key.name);
    if (found == object.end()) {
      if (key.need == Need::must) report("key '" + std::string(key.name) + "' is missing");
    } else if (!is_of_kind(*found, key.kind)) {
      report(std::string(key.name) + ": want " + std::string(kKindNames[static_cast<std::size_t>(key.kind)]) +
             ", got " + found->dump().substr(0, 60));
    }
  }
  for (const auto& [name, value] : object.items()) {
    const auto is_this = [&name = name](const Key& key) { return key.name == name; };
    if (std::none_of(keys.begin(), keys.end(), is_this)) report("key '" + name + "' is unknown");
  }
  return findings.size() == before;
}

bool is_language(std::string_view code) {
  static const std::set<std::string_view> kCodes = [] {
    std::set<std::string_view> codes;
    for (const char* const* known = icu::Locale::getISOLanguages(); *known != nullptr; ++known) {
      codes.insert(*known);
    }
    return codes;
  }();
  return kCodes.contains(code);
}

}  // namespace dateline::corpus
