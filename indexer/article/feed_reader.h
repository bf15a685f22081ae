// Reads feeds kept as files: RSS 2.0 and its elders, RSS 1.0 (RDF) and Atom. Each item is an article; a bad
// one does not stop the others. Stateless, any thread. JSON Feed is read by json_feed.h.
#pragma once

#include <string_view>

#include "indexer/article/reader.h"

namespace dateline {

// Items are numbered from 1. XML that is no feed is not read (not_read.h). When the XML breaks off, the items
// before are read and the sink is told where. Errors of the whole file: larger than kMaxFeed, empty, binary,
// not XML.
Outcome read_feed(std::string_view bytes, const ArticleSink& sink);

}  // namespace dateline
