// YAML as flat fields: drives yaml-cpp by events, so that no tree is built and no alias is ever expanded.
// Used by front matter (and whatever else is a map of keys in YAML). Pure function, any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/base/result.h"

namespace dateline {

struct YamlFields {
  std::vector<std::pair<std::string, std::vector<std::string>>> fields;
  std::vector<std::string> warnings;
};

// `first_line` is the file's line on which `yaml` begins; errors and warnings count from it:
// "FIELD: line 3: want ..., got ...".
Result<YamlFields> read_yaml_fields(const std::string& field, std::string_view yaml, std::size_t first_line);

}  // namespace dateline
