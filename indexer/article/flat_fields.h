// FlatFields: a map of keys in YAML, TOML or JSON, with its nesting taken away: what all three leave of front
// matter and of a sidecar file. A plain value. What the keys mean is told by fields.h.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace dateline {

struct FlatFields {
  // Top-level keys; a list's texts are its values, of a map the one under "name".
  std::vector<std::pair<std::string, std::vector<std::string>>> fields;
  std::vector<std::string> warnings;
};

}  // namespace dateline
