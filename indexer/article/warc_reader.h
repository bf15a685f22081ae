// Reads WARC files (ISO 28500), packed or not: pages and plain texts that a crawler fetched with status 200
// (`response`) or made itself (`resource`). Everything else in it (requests, images, redirects) is passed
// over without a word. Stateless, any thread. The day of the capture is never taken for one of publication.
#pragma once

#include "indexer/article/reader.h"

namespace dateline {

// Holds one record at a time. Article::record counts all records of the file. A bad record is told to the
// sink by its number, and the next one that can be found is read. Errors of the whole file: empty, no WARC.
Outcome read_warc(const ByteSource& source, const ArticleSink& sink);

}  // namespace dateline
