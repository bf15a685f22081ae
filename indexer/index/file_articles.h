// FileArticles: the articles of a file that was read, each with what its sidecar says over it. The one way
// from files to articles for the run, the command `inspect` and `lint`. Any thread.
#pragma once

#include "indexer/article/reader.h"
#include "indexer/index/file_reader.h"

namespace dateline {

// Reads ROOT/path and its sidecar, or only opens it if the format is streamed. Refused when it has more bytes
// than a file of the format may have.
FileRead read_file(Format format, const std::filesystem::path& root, const std::string& path);

// Calls `sink` as read_articles() does. The sidecar goes with files of one article: a file of many gets a
// warning with its first one. Errors as read_articles(), and: a file that was opened could not be read to its
// end.
Outcome read_file_articles(Format format, const FileRead& file, const ArticleSink& sink);

}  // namespace dateline
