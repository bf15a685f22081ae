// Remove: takes articles out of the index by id, or a whole root with all its articles. The files on the disk
// are not touched: an article whose file still stands below a root comes back when that file changes, or at
// the next rebuild. One that was given on standard input goes for good. Used by the command; the same
// exceptions as sync().
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "indexer/authority/authority.h"
#include "indexer/base/result.h"

namespace dateline {

struct RemoveOptions {
  std::filesystem::path db;
  std::vector<std::string> ids;  // public ids
  std::string root;              // a recorded root's path or name; "": none
  int wait_seconds = 0;          // for the writer's lock
  std::int64_t now = 0;          // UTC seconds
};

struct RemoveReport {
  std::uint64_t removed = 0;
  std::vector<std::string> unknown;  // ids that the index does not have
  std::uint64_t articles = 0;        // afterwards
};

// One commit. Errors (nothing was written): no index, a root that is not recorded.
Result<RemoveReport> remove_articles(const RemoveOptions& options, const Authority& authority);

}  // namespace dateline
