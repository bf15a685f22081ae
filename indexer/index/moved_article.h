// MovedArticle: an article as the index has it, for a file whose bytes were met before, so that it is not
// extracted again. What in place (moved_files.h) and builds (kept_extraction.h) ask alike. Any thread.
#pragma once

#include <xapian.h>

#include <optional>
#include <string>

#include "indexer/index/file_reader.h"
#include "indexer/index/file_record.h"
#include "indexer/schema/stored_article.h"

namespace dateline {

struct MovedArticle {
  std::string path;   // of its file before
  std::string place;  // the key by that place
  ArticleEntry entry;
  StoredArticle stored;

  // The key that it wants at another place: its own, or the place's when it went by that.
  const std::string& key_at(const std::string& other) const {
    return stored.head.key == place ? other : stored.head.key;
  }
};

// Whether a file was read whole into one article under the key that it wanted, with these inputs
// (extract_inputs).
bool is_plain(const FileRecord& record, const std::string& inputs);

// The article of such a record, as the database has it; nullopt when it does not.
std::optional<Xapian::Document> find_document(const Xapian::Database& database, const FileRecord& record);

// The same, decoded; nullopt when it cannot be.
std::optional<MovedArticle> read_moved(const Xapian::Document& document, const FileRecord& record);

// Whether extraction of the file at `path`, which was read and has the same bytes, would say the same: the
// same ending, no date in either name and no title made of one.
bool says_the_same(const MovedArticle& moved, const std::string& path, const FileRead& file);

}  // namespace dateline
