// MovedFiles: what the index has of files that are gone and whose bytes may stand elsewhere now, so that a
// file that only moved is not extracted again (a PDF is a run of another program). Only where extraction
// would say the same: the same bytes and inputs, the same ending, no date in either name and no title made
// of one. Held by the SyncRun; one thread.
#pragma once

#include <xapian.h>

#include <map>
#include <string>

#include "indexer/index/file_reader.h"
#include "indexer/index/sync_plan.h"
#include "indexer/schema/stored_article.h"

namespace dateline {

struct MovedArticle {
  std::string path;   // of its file before
  std::string place;  // the key by that place
  ArticleEntry entry;
  StoredArticle stored;
};

class MovedFiles {
 public:
  MovedFiles() = default;
  // Reads the articles of the plan's files that are gone, of one article each, as far as a new file has as
  // many bytes; 64 MiB of them at most. Before anything is changed in the database. `inputs` are those of the
  // run (extract_inputs).
  MovedFiles(const SyncPlan& plan, const Xapian::Database& database, const std::string& inputs);

  // What the file at `path` (within its root), which was read, holds by its content_digest(); nullptr when it
  // must be extracted.
  const MovedArticle* find(const std::string& digest, const std::string& path, const FileRead& file) const;

 private:
  std::map<std::string, MovedArticle> articles_;  // by digest
};

}  // namespace dateline
