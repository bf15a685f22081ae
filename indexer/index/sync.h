// Sync: makes the index true to the files below its roots. New, changed (content, not only time) and removed
// files are noticed; unchanged ones cost a stat. One writer at a time; a run ends in commits, never in
// halves. Used by the indexer's commands. Not thread-safe. Throws on faults of disk or database, after which
// the last commit stands and the next run goes on from there.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "indexer/authority/authority.h"
#include "indexer/base/result.h"
#include "indexer/extract/extract.h"
#include "indexer/index/index_standing.h"

namespace dateline {

inline constexpr unsigned kMaxWorkers = 64;

struct SyncOptions {
  std::filesystem::path db;
  // Files or folders to add as roots or to look below; empty: all recorded roots. A file is a root of one.
  std::vector<std::filesystem::path> paths;
  ExtractOptions extract;
  bool allow_shrink = false;      // let a root lose more than half of its articles
  bool dry_run = false;           // say what would be done, write nothing
  int wait_seconds = 0;           // for the writer's lock
  unsigned workers = 1;           // processes that build a new generation; 1: this one alone
  std::uint64_t shard_bytes = 0;  // of files that a worker takes at a time; 0: as fits the build
  // Folders below a root that hold no articles (the authority files); the index itself is always passed over.
  std::vector<std::filesystem::path> passed_over;
  // Settings that later runs start from when they are told nothing (index_status.h: options).
  std::map<std::string, std::string> remembered;
  std::int64_t now = 0;           // UTC seconds: what first_indexed and `updated` become
  std::function<bool()> stopped;  // asked between articles; true commits what is done and ends the run
  // Called with each folder of a root that is walked, as WalkRequest::entered: root name, path, descriptor.
  std::function<void(const std::string&, const std::string&, int)> entered{};
  std::string command = "dateline-indexer sync";  // what a second writer is told of this one
};

// A file that could not be read, or a record in it; `reason` is one line.
struct FileProblem {
  std::string path;
  std::string reason;
};

struct SyncReport {
  std::uint64_t added = 0;  // articles
  std::uint64_t changed = 0;
  std::uint64_t removed = 0;
  std::uint64_t unchanged = 0;
  std::vector<FileProblem> failed;  // of a file with many bad records the first ones, then how many more
  std::uint64_t failures = 0;       // files and records that failed, all of them
  std::uint64_t unread = 0;         // of them: files and folders that could not be looked into at all
  std::vector<FileProblem> warnings;
  std::vector<FileProblem> kept;     // roots and files whose loss was not believed: left as they were
  std::vector<FileProblem> skipped;  // not articles: drafts, other formats, links, FIFOs, other file systems
  std::uint64_t not_read = 0;        // how many those are
  bool is_interrupted = false;       // stopped() ended the run; what was done is committed
  std::uint64_t articles = 0;        // in the index afterwards
  std::uint64_t revision = 0;
  IndexStanding standing{};  // of a run over all roots that wrote in place and was not interrupted
};

// What a progress display is told, at most ten times a second.
struct SyncProgress {
  std::uint64_t files_seen = 0;
  std::uint64_t files_done = 0;
  std::uint64_t articles = 0;
  std::uint64_t failures = 0;
};
using ProgressSink = std::function<void(const SyncProgress&)>;

// Thrown when another writer holds the lock; what() names the holder. The command exits 75.
class LockedError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Runs one sync: a new index is built as generation 1 and then published, one that stands is changed in
// place. A root that is missing, empty, or lost more than half of its articles is left as it is and said in
// `kept`. Errors (nothing was written): a path that does not exist, an index of another schema version, a
// folder that is no index and is not empty.
Result<SyncReport> sync(const SyncOptions& options, const Authority& authority, const ProgressSink& progress);

// Builds a new generation from all files of all recorded roots beside the live one, which answers until the
// switch; only first_indexed is carried over. `paths` must be empty. Errors as sync(), and (the live index
// stays): a root that is missing or lost more than half of its articles, a file that cannot be read.
Result<SyncReport> rebuild(const SyncOptions& options, const Authority& authority,
                           const ProgressSink& progress);

}  // namespace dateline
