// Shape: which keys an object of an authority file has and what kind of value each holds.
// Used by the authority check; a table of Keys is the schema. Pure functions, safe from any thread. Not a
// general JSON schema: only the kinds of value that the three files use.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "tests/corpus/finding.h"

namespace dateline::corpus {

enum class Kind { text, number, flag, texts, objects, text_by_language, texts_by_language };
enum class Need { must, may };

struct Key {
  std::string_view name;
  Kind kind;
  Need need;
};

// Where an object stands, for messages: the file and the entry ("person 'kim-jong-un'").
struct Place {
  std::string file;
  std::string entry;
};

// Reads JSON and refuses a key that stands twice in one object; says why in `findings` when there is no
// value.
std::optional<nlohmann::json> parse_json(const std::string& text, const std::string& file,
                                         Findings& findings);

// Adds a finding for each key that is missing, unknown, empty or of another kind. True when there was none.
bool check_shape(const nlohmann::json& object, std::span<const Key> keys, const Place& place,
                 Findings& findings);

// True for a language code that ISO 639 knows, such as "ko".
bool is_language(std::string_view code);

}  // namespace dateline::corpus
