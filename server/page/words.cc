#include "server/page/words.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "server/page/escape.h"

namespace dateline {
namespace {

[[noreturn]] void fail_words(const std::string& why) {
  throw std::runtime_error("web/words.json: " + why);
}

std::string member_text(const nlohmann::json& file, const char* name) {
  const auto found = file.find(name);
  if (found == file.end() || !found->is_string()) fail_words(std::string(name) + ": want a text");
  return found->get<std::string>();
}

std::string member_tag(const nlohmann::json& file, const char* name) {
  std::string tag = member_text(file, name);
  if (tag.empty() || language_tag(tag) != tag) {
    fail_words(std::string(name) + ": want a language tag such as en-GB, got '" + tag + "'");
  }
  return tag;
}

const std::string& built_in_json() {
  static const std::string kJson = load_web_files("").at("words.json");
  return kJson;
}

}  // namespace

Words::Words(std::string_view json) {
  const nlohmann::json file = nlohmann::json::parse(json, nullptr, false);
  if (!file.is_object()) fail_words("want a JSON object");
  language_ = member_tag(file, "language");
  locale_ = member_tag(file, "locale");
  direction_ = member_text(file, "direction");
  if (direction_ != "ltr" && direction_ != "rtl") {
    fail_words("direction: want ltr or rtl, got '" + direction_ + "'");
  }
  const auto texts = file.find("texts");
  if (texts == file.end() || !texts->is_object()) fail_words("texts: want an object");
  for (const auto& [key, text] : texts->items()) {
    if (!text.is_string()) fail_words("texts: " + key + ": want a text");
    texts_.emplace(key, text.get<std::string>());
  }
}

Words Words::load(const WebFiles& files) {
  Words words(files.at("words.json"));
  const Words built_in(built_in_json());
  for (const auto& [key, ignored] : built_in.texts_) {
    if (!words.has(key)) fail_words("texts: " + key + " is missing");
  }
  for (const auto& [key, ignored] : words.texts_) {
    if (!built_in.has(key)) fail_words("texts: " + key + " is not used by any page");
  }
  return words;
}

const std::string& Words::text(std::string_view key) const {
  const auto found = texts_.find(key);
  if (found == texts_.end()) throw std::out_of_range("web/words.json has no text " + std::string(key));
  return found->second;
}

}  // namespace dateline
