// One JSON object to one Article, by the names of fields.h. Used for .json files, lists of articles and
// NDJSON lines. Stateless, any thread.
#pragma once

#include <string>
#include <string_view>

#include "indexer/article/article.h"
#include "indexer/base/result.h"

namespace dateline {

// `text` is the whole object (UTF-8, cleaned value by value); `field` names the record in errors ("line 7",
// "record 3"): "line 7: not JSON: ...", "line 7: want an object, got a list", "line 7: text: larger than
// 2 MiB".
Result<Article> read_json_record(const std::string& field, std::string_view text);

}  // namespace dateline
