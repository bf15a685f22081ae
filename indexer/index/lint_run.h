// LintRun: reads files as a sync would and says what looks wrong with their articles (article_lint.h).
// Needs no index and writes nothing; used by the command `lint`. One thread.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "indexer/authority/authority.h"
#include "indexer/base/result.h"
#include "indexer/index/article_lint.h"
#include "indexer/index/sync.h"

namespace dateline {

struct LintRequest {
  std::filesystem::path db;
  std::vector<std::filesystem::path> paths;        // files or folders; empty: all roots of the index
  std::vector<std::filesystem::path> passed_over;  // folders below them that hold no articles
  Day today{};
  std::function<bool()> stopped;  // asked between files; true ends the run with what was found so far
};

struct LintReport {
  std::uint64_t articles = 0;
  std::vector<LintFinding> findings;  // in path order
  std::vector<FileProblem> failed;    // files, folders and records that could not be read
  std::uint64_t not_read = 0;         // drafts
  bool is_interrupted = false;
};

// Paths are reported as they were typed, or as the index has its roots. Errors: a path, or a root of the
// index, that is not there; no path and no index.
Result<LintReport> lint_files(const LintRequest& request, const Authority& authority,
                              const ProgressSink& progress);

}  // namespace dateline
