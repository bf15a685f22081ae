// Pieces of JSON that hits and articles share: labels with ids, dates, counts, the index. For the .cc files
// of this room that write JSON; nothing else includes it. Pure functions.
#pragma once

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "server/search/search_response.h"

namespace dateline {

using Json = nlohmann::ordered_json;

// An empty object with room for so many members. What a reply has hundreds of is made by it: a list of pairs
// in braces is an array of arrays before it becomes an object.
Json object_of(std::size_t members);
// The text, or null when there is none.
Json text_or_null(const std::string& text);
// "source" and "sourceId".
void put_source(Json& out, const std::optional<Label>& source);
// The facet's name gets the labels, its id_name the ids, in the same order.
void put_labels(Json& out, Facet facet, const std::vector<Label>& labels);
// "date", "datePrecision" and "date_ts".
void put_date(Json& out, const Date& date);
// [{ id, label, count, selected, excluded }], the last only when true.
Json facet_values_json(const std::vector<FacetCount>& values);
// To the microsecond.
Json milliseconds_json(double milliseconds);
Json index_json(const IndexInfo& index);
// One line; invalid UTF-8 becomes U+FFFD.
std::string dump_json(const Json& json);

}  // namespace dateline
