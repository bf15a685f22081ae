#include "indexer/article/json_values.h"

#include <nlohmann/json.hpp>

#include "indexer/article/json_scan.h"
#include "indexer/article/limits.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

using Json = nlohmann::json;

std::string type_of(const Json& value) {
  return value.is_boolean() || value.is_number() ? "a " + std::string(value.type_name())
         : value.is_array()                      ? "a list"
                                                 : "an object";
}

// The text that a value of a record means; objects are known by their name, or by their address.
const std::string* text_of(const Json& value) {
  if (value.is_string()) return value.get_ptr<const std::string*>();
  if (!value.is_object()) return nullptr;
  for (const char* key : {"name", "@id", "url"}) {
    const auto found = value.find(key);
    if (found != value.end() && found->is_string()) return found->get_ptr<const std::string*>();
  }
  return nullptr;
}

}  // namespace

Result<Json> parse_json(const std::string& field, std::string_view text) {
  if (!json_depth_within(text, kMaxRecordDepth)) {
    return make_error(field,
                      "not JSON: want at most " + std::to_string(kMaxRecordDepth) + " levels, got more");
  }
  try {
    return Json::parse(text);
  } catch (const Json::parse_error& error) {
    return make_error(field, "not JSON: it breaks at byte " + std::to_string(error.byte));
  } catch (const Json::exception&) {
    return make_error(field, "not JSON: it holds a number that is out of range");
  }
}

std::vector<std::string> texts_of(const std::string& key, const Json& value, Article& article) {
  if (value.is_null()) return {};
  if (find_field(key) == ArticleField::kId && value.is_number_integer()) return {value.dump()};
  if (value.is_boolean()) {
    const std::string plain = value.get<bool>() ? "true" : "false";
    if (key == "draft" || key == "published") return {plain};
  }
  std::vector<std::string> texts;
  const auto add = [&](const Json& one) {
    const std::string* text = text_of(one);
    if (text != nullptr) {
      texts.push_back(*text);
    } else if (!one.is_null()) {
      warn(article, printable(key) + ": want a text, got " + type_of(one));
    }
  };
  if (value.is_array()) {
    for (const Json& one : value) add(one);
  } else {
    add(value);
  }
  return texts;
}

}  // namespace dateline
