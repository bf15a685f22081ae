// Root: a folder (or one file) whose articles the index holds, under a short name that starts the keys of
// articles without id or url. Recorded in the index (side_tables.h: kMetaRootPrefix). Scope: which part of a
// root a run looks at. Plain values and functions.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "indexer/base/result.h"

namespace dateline {

struct Root {
  std::string name;
  std::filesystem::path path;  // absolute, links resolved

  friend bool operator==(const Root&, const Root&) = default;
};

// The row of a root (side_tables.h: kMetaRootPrefix): its path; of the index's own folder DB/stdin the name
// alone, since it goes where the index goes.
std::string root_row(const Root& root, const std::filesystem::path& db);
Root root_of_row(const std::string& name, const std::string& row, const std::filesystem::path& db);

struct Scope {
  Root root;
  std::vector<std::string> below;  // paths within it; empty: the whole root
};

// A name for a new root: the last part of its path, made text and bounded, with -2, -3 ... when it is taken.
std::string name_root(const std::filesystem::path& path, const std::vector<Root>& taken);

// What a run looks at: all of `recorded` when no paths are given; else, for each path, the root it is or lies
// below, or a new root. Errors name the path: it is not there, or it holds a recorded root; no path and no
// root. `own` is a folder that is a root by itself also below another (the index's own, DB/stdin).
Result<std::vector<Scope>> choose_scopes(const std::vector<Root>& recorded,
                                         const std::vector<std::filesystem::path>& paths,
                                         const std::filesystem::path& own = {});

}  // namespace dateline
