// MovedFiles: what the index has of files that are gone and whose bytes may stand elsewhere now, so that a
// file that only moved is not extracted again. Only where extraction would say the same (moved_article.h).
// For commits in place; of a build, kept_extraction.h. Held by the SyncRun; one thread.
#pragma once

#include <xapian.h>

#include <map>
#include <string>

#include "indexer/index/moved_article.h"
#include "indexer/index/sync_plan.h"

namespace dateline {

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
