// The three authority files, one check each; authority_check puts them together.
// Each function reads the file's parsed JSON, adds its findings and what the file knows. Pure but for what
// they add to; not safe on one Known from two threads.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "tests/corpus/authority_check.h"

namespace dateline::corpus {

inline constexpr const char* kPersonsFile = "authority/persons.json";
inline constexpr const char* kCountriesFile = "authority/countries.json";
inline constexpr const char* kSourcesFile = "authority/sources.json";

// Countries come first: persons and sources name their codes.
void check_countries(const nlohmann::json& file, Known& known, Findings& findings);
void check_persons(const nlohmann::json& file, Known& known, Findings& findings);
void check_sources(const nlohmann::json& file, Known& known, Findings& findings);

// True for lower-case letters and digits in groups joined by single hyphens: "kim-jong-un".
bool is_kebab(std::string_view id);

// The list under `key`, or an empty one: absent keys and keys of another kind were reported by check_shape.
std::vector<std::string> texts(const nlohmann::json& object, std::string_view key);

}  // namespace dateline::corpus
