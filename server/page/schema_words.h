// A JSON Schema of the interface's own description in words: "integer, 1 to 100", "list of Hit", "string or
// null". For the .cc files of this room that show the description; nothing else includes it. Pure functions.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

namespace dateline {

using ApiJson = nlohmann::ordered_json;

// The schema's name when it is a reference to one ("Hit"), else "".
std::string schema_name(const ApiJson& schema);
// What `$ref` leads to within `document`; the value itself when it is none.
const ApiJson& referenced(const ApiJson& document, const ApiJson& value);
// The type of a field, a named schema by its name.
std::string type_words(const ApiJson& schema);
// The values that a parameter takes; `schema` is no reference.
std::string value_words(const ApiJson& schema);
// A value as it stands in an address: a list with commas.
std::string value_text(const ApiJson& value);

}  // namespace dateline
