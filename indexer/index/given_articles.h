// GivenArticles: articles that were given on standard input. They are kept as NDJSON files in a folder inside
// the index (DB/stdin), which is a root like any other, so that sync and rebuild have them as they have all
// files: the index stays a function of its files. An article that is given again takes the place of the one
// before. Used by the commands add and remove; one thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "indexer/base/result.h"
#include "indexer/index/sync.h"

namespace dateline {

// DB/stdin.
std::filesystem::path given_folder(const std::filesystem::path& db);

struct GivenReport {
  std::uint64_t articles = 0;       // kept
  std::vector<FileProblem> failed;  // lines that are no articles, the first of them
  std::uint64_t failures = 0;       // all of them
};

// Reads NDJSON from the open file `input` to its end, into a file without a name first, so that a stream of
// any length needs little memory and one that breaks off leaves nothing. Of several lines of one article the
// last is kept; an article without id and url is known by its text. Only `db` and `wait_seconds` of the
// options are read. Errors: the folder is no index and not empty. Throws LockedError and std::system_error.
Result<GivenReport> take_given(const SyncOptions& options, int input);

// Takes the lines of these articles (public ids) out of all files but `spared`. The lock is held by the
// caller.
void drop_given(const std::filesystem::path& db, const std::set<std::string>& ids,
                const std::string& spared = "");

}  // namespace dateline
