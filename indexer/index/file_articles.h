// FileArticles: the articles of a file that was read, each with what its sidecar says over it. The one way
// from files to articles for the run, the command `inspect` and `lint`. Any thread.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "indexer/article/reader.h"
#include "indexer/index/file_reader.h"
#include "indexer/index/moved_article.h"

namespace dateline {

// What reading a file gave, kept until it is asked for.
struct ReadAhead {
  std::string digest;  // content_digest() of the file; of a part some text that is none
  std::vector<Result<Article>> articles;
  std::optional<MovedArticle> kept{};  // in their place, of a file that is not extracted again
  Outcome outcome = Done{};
  std::function<void(std::size_t)> begin;  // told which of the articles is handed out next
};

// Reads ROOT/path and its sidecar, or only opens it if the format is streamed. Refused when it has more bytes
// than a file of the format may have.
FileRead read_file(Format format, const std::filesystem::path& root, const std::string& path);

// Calls `sink` as read_articles() does. The sidecar goes with files of one article: a file of many gets a
// warning with its first one. Errors as read_articles(), and: a file that was opened could not be read to its
// end.
Outcome read_file_articles(Format format, const FileRead& file, const ArticleSink& sink);

// content_digest() of the file, also of one that was read ahead.
std::string digest_of(const FileRead& file);

// Reads the articles of a file that is kRead, and holds them instead of its bytes; read_file_articles() gives
// them again as often as it is asked. A file that cannot be read to its end is left as it is.
FileRead read_ahead(Format format, FileRead file);

}  // namespace dateline
