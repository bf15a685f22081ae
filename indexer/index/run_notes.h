// RunNotes: what a run leaves behind about itself (schema/last_run.h), beside the database that it wrote.
// Used by whoever ends a run, with the WriterLock held, when its articles are committed; a new generation
// gets its notes before it is published. One thread. Throws std::system_error.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "indexer/index/index_standing.h"
#include "indexer/index/roots.h"
#include "indexer/index/sync.h"
#include "indexer/schema/last_run.h"
#include "indexer/schema/layout.h"

namespace dateline {

// What a run looked at.
struct RunReach {
  std::int64_t now = 0;           // UTC seconds
  std::vector<Root> roots;        // all of the index
  std::vector<Scope> scopes;      // its own
  bool tells_all_records = true;  // the report names what is recorded as failed outside the scopes too
  bool has_kept = false;          // outside the scopes, a root or file stands as it was (SyncReport::kept)
};

// Of a run over all of the roots.
RunReach whole_reach(std::int64_t now, const std::vector<Root>& roots);

// What is known after a run: of the files that it looked at what its report says, of others what was known
// `before`. A run that kept a root or a file as it was did not end well.
LastRun after_run(const LastRun& before, const RunReach& reach, const SyncReport& report);

// Writes it; a run that was interrupted leaves what stands there.
void note_run(const Generation& generation, const RunReach& reach, const SyncReport& report);

// Of a watch that had nothing to do: its files are as they were, now. Leaves what stands there when another
// program writes, or has made another generation.
void renew_run(const std::filesystem::path& db, const IndexStanding& standing, std::int64_t now);

// Forgets the files of a root that the index forgot.
void forget_root(const Generation& generation, const std::string& root);

}  // namespace dateline
