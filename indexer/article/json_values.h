// What the values of foreign JSON mean as field texts, and parsing that cannot be made to exhaust anything.
// Used for article records and for JSON-LD. Pure functions, any thread.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/article/fields.h"
#include "indexer/base/result.h"

namespace dateline {

// Errors: nested deeper than kMaxRecordDepth, malformed ("FIELD: not JSON: it breaks at byte 12").
Result<nlohmann::json> parse_json(const std::string& field, std::string_view text);

// The texts of one field's value: itself, those of a list, an object's "name" (or "@id", "url"). Null is
// none; a number or a boolean is warned of, but for an id (whole number) and for "draft" and "published".
std::vector<std::string> texts_of(const std::string& key, const nlohmann::json& value, Article& article);

}  // namespace dateline
