// Reads files of JSON: one article, a list of them, {"articles": [...]}, JSON Feed, or NDJSON (one object a
// line). Each record is read by itself: a bad one does not stop the others. Stateless, any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "indexer/article/line_parts.h"
#include "indexer/article/reader.h"

namespace dateline {

// Errors of the whole file: empty, binary, neither an object nor a list. A record of a list is numbered from
// 1, with Article::record; a file of one article has record 0.
Outcome read_json(std::string_view bytes, const ArticleSink& sink);

// Holds one line at a time. Article::record counts the lines that are not blank, bad ones too; errors name
// the line of the file.
Outcome read_ndjson(const ByteSource& source, const ArticleSink& sink);

// Where the first line of a file begins that can be read in parts; nullopt for one that cannot (UTF-16), or
// that read_ndjson() refuses as a whole.
std::optional<std::uint64_t> first_ndjson_line(const ByteSource& source);

// The records of one part, numbered as in the whole file.
void read_ndjson_part(const ByteSource& source, const LinePart& part, const ArticleSink& sink);

}  // namespace dateline
