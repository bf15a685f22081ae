// Watch: keeps the index true to its files while it runs: syncs once, then follows what the kernel tells of
// the folders, a few files at a time (touched_sync.h), and looks at everything again when that is not enough:
// events were lost, a folder moved, a root went or came back, the authority files changed, another program
// wrote. Holds the writer's lock only while it writes. One thread; exceptions of the first sync pass through.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>

#include "indexer/authority/authority.h"
#include "indexer/base/result.h"
#include "indexer/index/sync.h"

namespace dateline {

struct WatchOptions {
  SyncOptions sync;                 // paths: added as roots; all roots are watched. `now` and `today` are set
  std::filesystem::path authority;  // the folder of the authority files, watched too; empty: none
  std::chrono::seconds rescan{0};   // how often everything is looked at besides; 0: when it is needed
  std::chrono::seconds renewal{60};  // how often it is noted that nothing happened (last_run.h)
};

enum class WatchPass {
  kAll,      // everything was looked at
  kTouched,  // files that changed
  kAgain,    // the same once more, when their times can be trusted; changes nothing that is seen
};

// What a watch tells.
struct WatchSink {
  std::function<void(const SyncReport&, WatchPass, double seconds)> synced;
  std::function<void(std::size_t folders)> watching;  // everything is in place; after the first sync
  std::function<void(const std::string&)> notice;     // what a person should know, a line
  ProgressSink progress{};
};

// Runs until options.sync.stopped(). Errors as sync(), of the first pass or a later one.
Outcome watch(const WatchOptions& options, Authority authority, const WatchSink& sink);

}  // namespace dateline
