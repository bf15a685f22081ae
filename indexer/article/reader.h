// Readers: each turns a file's bytes into Articles and nothing else; no file system, no extraction.
// read_articles() picks the reader by the file's name. Stateless, safe from any thread.
// Caps (limits.h): an article's text 2 MiB, an HTML page 16 MiB, one NDJSON line 8 MiB.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/article/article.h"
#include "indexer/base/byte_source.h"
#include "indexer/base/result.h"

namespace dateline {

enum class Format { kText, kMarkdown, kHtml, kJson, kNdjson, kFeed, kPdf, kWarc };

// By extension: .txt .text, .md .markdown, .html .htm .xhtml, .json, .ndjson .jsonl, .xml .rss .atom, .pdf,
// .warc .warc.gz. Error: a format that is not read, naming those that are.
Result<Format> format_of(std::string_view path);

// Why files of the format cannot be read on this machine (a PDF without pdftotext), nullopt when they can.
std::optional<std::string> missing_tool(Format format);

// One outcome a record: the Article, or why this record is not one ("line 7: not JSON: ..."). A record that
// is none by its own word (a draft) is told apart by is_not_read (not_read.h).
using ArticleSink = std::function<void(Result<Article>)>;

// Reads a whole file's bytes. Calls `sink` for each record in order; a bad record does not stop the others.
// Returns an Error when the file as a whole cannot be read (binary, empty, larger than the cap) or is not
// read (a draft): then the sink was not called.
Outcome read_articles(Format format, std::string_view bytes, const ArticleSink& sink);

// Whether a file of the format may be of any size: NDJSON and WARC are read a record at a time.
bool is_streamed(Format format);

// The same from a source, for a format that is streamed.
Outcome read_articles(Format format, const ByteSource& source, const ArticleSink& sink);

}  // namespace dateline
