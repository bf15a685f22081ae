// Snapshot: one revision of the index as one thread sees it: handles on its databases, the columns of that
// revision and what the Analyzer keeps. Lent by the pool to one request at a time; follows commits and
// switched generations between requests. Not safe from two threads; its columns are shared and read-only.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "indexer/analysis/analyzer.h"
#include "indexer/base/result.h"
#include "indexer/schema/layout.h"
#include "indexer/schema/words_file.h"
#include "server/search/facet_columns.h"
#include "server/search/name_table.h"
#include "server/search/revision.h"
#include "server/search/revision_cache.h"
#include "server/search/revision_memory.h"
#include "server/search/search_response.h"
#include "server/search/shards.h"
#include "server/search/word_table.h"

namespace dateline {

// What the threads of a revision share: its columns, and its words and names once somebody asked for them.
// Safe from any thread.
class ColumnStore {
 public:
  // `posting_bytes`: of decoded posting lists that are kept of a revision; 0: nothing is kept of searches.
  explicit ColumnStore(std::size_t posting_bytes = 0) : posting_bytes_(posting_bytes) {}

  // Those of the revision that `shards` stand at: made from those of the one before it when the commits
  // between say what they touched, else loaded. Each throws Xapian::Error.
  // `open` gives other handles on the same databases, for a second thread (facet_columns.h).
  std::shared_ptr<const FacetColumns> columns(const IndexRevision& revision, const Shards& shards,
                                              const FacetColumns::Opener& open);
  std::shared_ptr<const WordTable> words(const IndexRevision& revision, const Shards& shards);
  std::shared_ptr<const NameTable> names(const IndexRevision& revision,
                                         const std::shared_ptr<const FacetColumns>& columns);
  // null when nothing is kept, and for a revision before the newest that was asked for.
  std::shared_ptr<RevisionMemory> memory(const IndexRevision& revision);

 private:
  const std::size_t posting_bytes_;
  RevisionCache<FacetColumns> columns_;
  RevisionCache<WordTable> words_;
  RevisionCache<NameTable> names_;
  std::mutex mutex_;
  IndexRevision memory_revision_;           // under mutex_, as the next
  std::shared_ptr<RevisionMemory> memory_;  // of the newest revision alone
};

class Snapshot {
 public:
  // Opens a generation, or those of several indexes as one; `store` outlives the snapshot. Errors: one cannot
  // be opened, is no index of ours, or has another schema version.
  static Result<std::unique_ptr<Snapshot>> open(const Generation& generation, ColumnStore& store);
  static Result<std::unique_ptr<Snapshot>> open(std::vector<Generation> generations, ColumnStore& store);

  // True when these are the ones that are open, and not others that took their places on disk.
  bool is_of(const std::vector<Generation>& generations) const;
  // Takes in what was committed to the open generations since. Throws Xapian::Error.
  void follow(ColumnStore& store);

  const std::vector<Generation>& generations() const { return generations_; }
  // All articles, wherever they are; its rows of metadata are those of the first index alone.
  const Xapian::Database& database() const { return shards_.merged(); }
  // The databases, each with rows of metadata of its own.
  const Shards& shards() const { return shards_; }
  const FacetColumns& columns() const { return *columns_; }
  // null when nothing is kept. For one request, lest that of an older revision stays.
  std::shared_ptr<RevisionMemory> memory() const { return store_->memory(revision_); }
  const IndexInfo& info() const { return info_; }
  Analyzer& analyzer() { return analyzer_; }
  // The words files of the databases, in their order.
  std::vector<WordsFile>& words_files() { return words_files_; }
  // Throws std::runtime_error when what was read of these is in doubt (WordsFile::check): no answer that was
  // made before may be given.
  void check() const;
  // Read at the first call of a revision, whichever thread makes it. Valid until follow(). words() throws
  // Xapian::Error.
  const WordTable& words();
  const NameTable& names();

 private:
  Snapshot() = default;
  void read(ColumnStore& store);

  std::vector<Generation> generations_;
  std::vector<std::uint64_t> folder_identities_;
  Shards shards_;
  std::vector<WordsFile> words_files_;
  IndexRevision revision_;
  std::shared_ptr<const FacetColumns> columns_;
  ColumnStore* store_ = nullptr;
  std::shared_ptr<const WordTable> words_;  // null until asked for, as the next
  std::shared_ptr<const NameTable> names_;
  IndexInfo info_;
  Analyzer analyzer_;
};

}  // namespace dateline
