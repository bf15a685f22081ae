#include "server/page/words.h"

#include <nlohmann/json.hpp>
#include <stdexcept>

#include "server/page/escape.h"

namespace dateline {
namespace {

[[noreturn]] void fail_words(const std::string& why) {
  throw std::runtime_error("web/words.json: " + why);
}

[[noreturn]] void fail_key(std::string member, const std::string& key, const std::string& why) {
  fail_words(member.append(": ").append(key).append(why));
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

nlohmann::json parsed_file(std::string_view json) {
  nlohmann::json file = nlohmann::json::parse(json, nullptr, false);
  if (!file.is_object()) fail_words("want a JSON object");
  return file;
}

std::string direction_of(const nlohmann::json& file) {
  std::string direction = member_text(file, "direction");
  if (direction == "ltr" || direction == "rtl") return direction;
  fail_words("direction: want ltr or rtl, got '" + direction + "'");
}

// The texts of a member, by key.
std::map<std::string, std::string, std::less<>> member_texts(const nlohmann::json& file, const char* name) {
  const auto found = file.find(name);
  if (found == file.end() || !found->is_object()) fail_words(std::string(name) + ": want an object");
  std::map<std::string, std::string, std::less<>> texts;
  for (const auto& [key, text] : found->items()) {
    if (!text.is_string()) fail_words(std::string(name) + ": " + key + ": want a text");
    texts.emplace(key, text.get<std::string>());
  }
  return texts;
}

std::map<std::string, MessageText, std::less<>> messages_of(const nlohmann::json& file) {
  std::map<std::string, MessageText, std::less<>> messages;
  for (const auto& [key, pattern] : member_texts(file, "messages")) {
    try {
      messages.emplace(key, MessageText(pattern));
    } catch (const std::runtime_error& error) {
      fail_words("messages: " + key + ": " + error.what());
    }
  }
  return messages;
}

template <class Map>
void require_same_keys(const std::string& name, const Map& given, const Map& wanted) {
  for (const auto& [key, ignored] : wanted) {
    if (given.find(key) == given.end()) fail_key(name, key, " is missing");
  }
  for (const auto& [key, ignored] : given) {
    if (wanted.find(key) == wanted.end()) fail_key(name, key, " is not used by any page");
  }
}

template <class Map>
auto& found_by(const Map& map, std::string_view key) {
  const auto found = map.find(key);
  if (found == map.end()) throw std::out_of_range("web/words.json has no " + std::string(key));
  return found->second;
}

}  // namespace

struct Words::File {
  explicit File(std::string_view text) : json(parsed_file(text)) {}
  nlohmann::json json;
};

Words::Words(std::string_view json) : Words(File(json)) {}

Words::Words(const File& file)
    : language_(member_tag(file.json, "language")),
      locale_(member_tag(file.json, "locale")),
      direction_(direction_of(file.json)),
      texts_(member_texts(file.json, "texts")),
      messages_(messages_of(file.json)),
      numbers_(locale_),
      dates_(locale_, numbers_) {}

Words Words::load(const WebFiles& files) {
  static const Words kBuiltIn(load_web_files("").at("words.json"));
  Words words(files.at("words.json"));
  require_same_keys("texts", words.texts_, kBuiltIn.texts_);
  require_same_keys("messages", words.messages_, kBuiltIn.messages_);
  for (const auto& [key, message] : words.messages_) {
    const std::set<std::string> known = found_by(kBuiltIn.messages_, key).names();
    for (const std::string& name : message.names()) {
      if (!known.contains(name)) fail_key("messages", key, ": there is no {" + name + "}");
    }
  }
  return words;
}

const std::string& Words::text(std::string_view key) const {
  return found_by(texts_, key);
}

std::string Words::say(std::string_view key, Arguments arguments) const {
  return found_by(messages_, key).write(arguments, numbers_);
}

}  // namespace dateline
