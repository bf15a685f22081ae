// A SearchResponse as text for a terminal: numbered hits with marks, date, source, passages and address, then
// the total (or the nearest articles when there is none) and the leading facet values. Article text is
// foreign: nothing in it can move a cursor. Pure.
#pragma once

#include <cstdint>
#include <string>

#include "server/search/search_request.h"
#include "server/search/search_response.h"

namespace dateline {

// How words that matched are shown: in bold, or between *stars* where there is no colour.
enum class Marks : std::uint8_t { kBold, kStars };

// How words that were not typed came in, a line each: "kursk stands for kurks, which no article has". "" when
// the query was read as typed.
std::string reading_text(const SearchResponse& response);

std::string result_text(const SearchRequest& request, const SearchResponse& response, Marks marks);

}  // namespace dateline
