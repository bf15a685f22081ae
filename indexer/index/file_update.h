// FileUpdate: makes the index true to one file: reads its records, extracts them, writes those that changed,
// removes those that it no longer holds, and leaves the file's record. Ends batches on the way, with a record
// of how far it came, so that the index is never without a record of what it holds. One file, one use.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "indexer/article/reader.h"
#include "indexer/index/article_storage.h"
#include "indexer/index/file_reader.h"
#include "indexer/index/file_record.h"
#include "indexer/index/sync_run.h"

namespace dateline {

// Told of a file that was another at the end of its reading.
inline constexpr const char* kChangedWhileRead = "changed while it was read; the next run reads it again";

// "3 more records failed": behind those that are named.
std::string more_records_failed(std::uint64_t count);

class FileUpdate {
 public:
  // `item` is number `owner` of the plan and must outlive this, as must the run and the plan.
  FileUpdate(SyncRun& run, SyncPlan& plan, std::uint32_t owner);

  // Takes over what was read or opened, whose content_digest() is `digest`. Throws Stopped after a record of
  // how far it came.
  void apply(const FileRead& file, const std::string& digest);
  // The file is gone, with all its articles.
  void remove();

 private:
  void read(const FileRead& file);
  // Makes what is stored of an article that is known by this identity.
  using Prepare = std::function<Result<PreparedArticle>(const ArticleIdentity&)>;

  std::string place_of(std::uint64_t record) const;
  void store(Article& article);
  // What another file held before it came here.
  void store_moved(const MovedArticle& moved);
  void settle(std::uint64_t record, const std::string& wanted, const Prepare& prepare);
  void write(std::uint64_t record, const KeyChoice& choice, const Prepare& prepare);
  void warn_of_taken_key(const KeyChoice& choice, const std::string& wanted);
  // Notes why something gave no article: a failure, or not meant to be read.
  void take_error(const Error& error);
  void add_problem(const std::string& reason);
  std::optional<ExistingArticle> find_previous(const std::string& id) const;
  std::int64_t first_indexed(const std::string& id, const std::optional<ExistingArticle>& existing) const;
  void count(const std::string& id, const std::string& checksum);
  // The articles that it held and holds no longer go, unless that is too many to be believed.
  void settle_losses();
  // They stay, and the next run looks at the file again.
  void keep_losses();
  void distrust();
  void drop(const ArticleEntry& entry);
  void write_progress_record();

  SyncRun& run_;
  SyncPlan& plan_;
  const PlanItem& item_;
  std::uint32_t owner_;
  std::string shown_;
  std::uint64_t articles_before_ = 0;
  std::map<std::string, ArticleEntry> old_;  // recorded articles that were not met again yet, by id
  FileRecord fresh_;
};

}  // namespace dateline
