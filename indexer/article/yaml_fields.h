// YAML as flat fields: drives yaml-cpp by events, so that no tree is built and no alias is ever expanded.
// Used by front matter and sidecar files. Pure function, any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "indexer/article/flat_fields.h"
#include "indexer/base/result.h"

namespace dateline {

// `first_line` is the file's line on which `yaml` begins; errors and warnings count from it:
// "FIELD: line 3: want ..., got ...".
Result<FlatFields> read_yaml_fields(const std::string& field, std::string_view yaml, std::size_t first_line);

}  // namespace dateline
