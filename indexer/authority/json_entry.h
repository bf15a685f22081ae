// JsonEntry: one checked look at a JSON object of an authority file. The first thing that is wrong is kept
// and everything after it is empty, so that a reader is a list of fields and one check at the end. Internal
// to this room: it is the one header that needs the JSON library's forward declarations.
#pragma once

#include <initializer_list>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/base/result.h"

namespace dateline {

class JsonEntry {
 public:
  // `where` is the entry's place for messages: "persons[3]"; its id, if it has one, is added.
  JsonEntry(const nlohmann::json& value, std::string file, std::string where);

  // Every field must be one of these.
  void allow(std::initializer_list<std::string_view> fields);
  bool has(std::string_view field) const;
  // A text that is not blank; "" with an Error when it is absent or something else.
  std::string text(std::string_view field);
  // The same, where absent is "".
  std::string optional_text(std::string_view field);
  bool flag(std::string_view field);
  // A text or a list of texts; absent is none.
  std::vector<std::string> texts(std::string_view field);
  // The values of an object whose values are texts or lists of texts, with their keys, in order of key.
  std::vector<std::pair<std::string, std::string>> texts_by_key(std::string_view field);
  // The objects of a list; absent is none. They share this entry's place in messages.
  std::vector<JsonEntry> entries(std::string_view field);

  void fail(std::string_view field, std::string_view detail);
  const std::optional<Error>& error() const { return error_; }

 private:
  const nlohmann::json* find(std::string_view field) const;
  void add_texts(const nlohmann::json& value, std::string_view field, std::vector<std::string>& out);

  const nlohmann::json* value_;
  std::string file_;
  std::string where_;
  std::optional<Error> error_;
};

}  // namespace dateline
