// Pieces that both formats of feeds have. For the .cc files that write feeds; nothing else includes it. Pure
// functions.
#pragma once

#include <string_view>

#include "server/api/feed.h"
#include "server/api/xml_writer.h"

namespace dateline {

inline constexpr std::string_view kOpenSearchSpace = "http://a9.com/-/spec/opensearch/1.1/";
inline constexpr std::string_view kDublinCoreSpace = "http://purl.org/dc/elements/1.1/";

// OpenSearch 1.1: totalResults, startIndex (from 1), itemsPerPage and the query. The prefix is "opensearch".
void put_counts(XmlWriter& xml, const Feed& feed);

// True for text that xml:lang may hold: letters and digits in parts of 1 to 8 joined by hyphens, letters
// first (RFC 3066).
bool is_language_tag(std::string_view text);

}  // namespace dateline
