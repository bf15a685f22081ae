// SyncRun: what the parts of one run share: what was asked, where it writes, who owns which key, and the
// report that grows. Made by sync() and rebuild(); used by SyncPass and FileUpdate; one thread.
#pragma once

#include <xapian.h>

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_set>

#include "indexer/extract/extract.h"
#include "indexer/index/document_builder.h"
#include "indexer/index/file_reader.h"
#include "indexer/index/index_writer.h"
#include "indexer/index/kept_extraction.h"
#include "indexer/index/key_ledger.h"
#include "indexer/index/moved_files.h"
#include "indexer/index/sync.h"
#include "indexer/index/sync_plan.h"

namespace dateline {

// Thrown when a run over some files meets a key that files outside it have or want; caught by sync_touched().
struct NeedsAllFiles {};

// What a run over some files may decide by itself.
struct SomeFiles {
  std::set<std::string> own;                         // ids of the articles that its files have
  const std::unordered_set<std::string>* contested;  // ids that others would take (IndexStanding)
};

// What an extraction depends on beside the file's bytes: 8 bytes over the authority, the options and the
// program's version. A record with others is read again.
std::string extract_inputs(const Authority& authority, const ExtractOptions& options);

// Of a run that was stopped before it changed anything; `live` is the index as it stands.
SyncReport stopped_report(const Xapian::Database& live);

struct SyncRun {
  SyncRun(const SyncOptions& run_options, const Authority& run_authority, IndexWriter& run_writer);

  const SyncOptions& options;
  const Authority& authority;
  IndexWriter& writer;
  const Xapian::Database* previous = nullptr;  // of a rebuild: where first_indexed is carried over from
  const std::map<std::string, std::string>* refused = nullptr;  // article id to why the database refused it
  ProgressSink progress;
  std::optional<SomeFiles>
      some_files;  // nullopt: the run is over all files, or keeps the others in the ledger
  // In place of reading the file of a plan's item: what was read ahead.
  std::function<FileRead(std::uint32_t)> read;

  std::string inputs;
  KeyLedger ledger;
  DocumentBuilder builder;
  SyncReport report;
  SyncProgress counts;
  // Articles that left the index in this run, by id: one that comes back from another file has only moved.
  std::map<std::string, ExistingArticle> gone;
  MovedFiles moved;
  KeptExtraction* kept = nullptr;  // of a build that reads its files itself

  std::map<std::string, std::uint64_t> articles;  // in the files that were gone through, by root name

  // Made at the first call: a run that finds nothing changed needs none.
  Extractor& extractor();
  // As KeyLedger::settle(). Throws NeedsAllFiles when the key is not the run's to give.
  KeyChoice settle(const std::string& wanted, const std::string& place, std::uint32_t owner);
  // Called before an article goes. Throws NeedsAllFiles when another would take its id.
  void check_given_up(const std::string& id) const;
  // Throws Stopped when the run was asked to stop.
  void check_stopped() const;
  // Tells the progress display, at most ten times a second.
  void show_progress();

 private:
  std::optional<Extractor> extractor_;
  std::chrono::steady_clock::time_point shown_{};
};

}  // namespace dateline
