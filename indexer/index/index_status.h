// IndexStatus: what an index says of itself: how many articles, from where, how old, which facet values,
// which files failed. Reads only; used by the status command and to find the settings of earlier runs.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "indexer/base/result.h"
#include "indexer/index/roots.h"
#include "indexer/index/sync.h"
#include "indexer/schema/last_run.h"

namespace dateline {

struct RootStatus {
  Root root;
  std::uint64_t files = 0;
  std::uint64_t articles = 0;
};

struct IndexStatus {
  std::uint64_t generation = 0;
  std::uint64_t revision = 0;
  std::uint64_t schema = 0;
  std::string uuid;
  std::string updated;              // ISO instant of the last commit
  std::optional<LastRun> last_run;  // nullopt: nothing is known of it
  std::uint64_t articles = 0;
  std::vector<RootStatus> roots;
  std::map<std::string, std::uint64_t> facets;  // facet name to how many values occur
  std::vector<FileProblem> failed;              // of a file with many bad records the first ones
  std::uint64_t failures = 0;
};

// Errors: no index, another schema version. Throws Xapian::Error on a database that cannot be read.
Result<IndexStatus> read_status(const std::filesystem::path& db);

// The settings that an earlier run was told ("authority", "default-country"); empty when there is no index.
std::map<std::string, std::string> remembered_options(const std::filesystem::path& db);

}  // namespace dateline
