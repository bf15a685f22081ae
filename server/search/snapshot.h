// Snapshot: one revision of the index as one thread sees it: a database handle, the columns of that revision
// and what the Analyzer keeps. Lent by the pool to one request at a time; follows commits and switched
// generations between requests. Not safe from two threads; its columns are shared and read-only.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "indexer/analysis/analyzer.h"
#include "indexer/base/result.h"
#include "indexer/schema/layout.h"
#include "server/search/facet_columns.h"
#include "server/search/name_table.h"
#include "server/search/revision.h"
#include "server/search/revision_cache.h"
#include "server/search/search_response.h"
#include "server/search/word_table.h"

namespace dateline {

// What the threads of a revision share: its columns, and its words and names once somebody asked for them.
// Safe from any thread.
class ColumnStore {
 public:
  // Those of the revision that `database` stands at: made from those of the one before it when the commits
  // between say what they touched, else loaded. Each throws Xapian::Error.
  // `open` gives another handle on the same database, for a second thread (facet_columns.h).
  std::shared_ptr<const FacetColumns> columns(const IndexRevision& revision, const Xapian::Database& database,
                                              const FacetColumns::Opener& open);
  std::shared_ptr<const WordTable> words(const IndexRevision& revision, const Xapian::Database& database);
  std::shared_ptr<const NameTable> names(const IndexRevision& revision,
                                         const std::shared_ptr<const FacetColumns>& columns);

 private:
  RevisionCache<FacetColumns> columns_;
  RevisionCache<WordTable> words_;
  RevisionCache<NameTable> names_;
};

class Snapshot {
 public:
  // Opens a generation; `store` outlives the snapshot. Errors: it cannot be opened, is no index of ours, or
  // has another schema version.
  static Result<std::unique_ptr<Snapshot>> open(const Generation& generation, ColumnStore& store);

  // True when `generation` is the one that is open, and not another that took its place on disk.
  bool is_of(const Generation& generation) const;
  // Takes in what was committed to the open generation since. Throws Xapian::Error.
  void follow(ColumnStore& store);

  const Generation& generation() const { return generation_; }
  const Xapian::Database& database() const { return database_; }
  const FacetColumns& columns() const { return *columns_; }
  const IndexInfo& info() const { return info_; }
  Analyzer& analyzer() { return analyzer_; }
  // Read at the first call of a revision, whichever thread makes it. Valid until follow(). words() throws
  // Xapian::Error.
  const WordTable& words();
  const NameTable& names();

 private:
  Snapshot() = default;
  void read(ColumnStore& store);

  Generation generation_;
  std::uint64_t folder_identity_ = 0;
  Xapian::Database database_;
  IndexRevision revision_;
  std::shared_ptr<const FacetColumns> columns_;
  ColumnStore* store_ = nullptr;
  std::shared_ptr<const WordTable> words_;  // null until asked for, as the next
  std::shared_ptr<const NameTable> names_;
  IndexInfo info_;
  Analyzer analyzer_;
};

}  // namespace dateline
