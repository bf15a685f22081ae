// TOML as flat fields, like yaml_fields.h: the block that Hugo writes between two "+++" lines. Tables cannot
// be made to nest deeper than a stack bears. Pure function, any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "indexer/article/flat_fields.h"
#include "indexer/base/result.h"

namespace dateline {

// `first_line` is the file's line on which `toml` begins; errors count from it: "FIELD: line 3: not TOML:
// ...". Dates and times become ISO 8601; keys come in the order of their bytes.
Result<FlatFields> read_toml_fields(const std::string& field, std::string_view toml, std::size_t first_line);

}  // namespace dateline
