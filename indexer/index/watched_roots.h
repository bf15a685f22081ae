// WatchedRoots: whether the roots are still the folders that are watched: one that was unmounted, renamed or
// made anew has another identity, of which its own watch may tell nothing. Also watches what no walk enters:
// the folder above a root that is a file, and that of the authority files. Part of a watch; one thread.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "indexer/index/folder_watch.h"
#include "indexer/index/roots.h"

namespace dateline {

class WatchedRoots {
 public:
  // What stands at the roots' paths now is what is watched.
  void note(const std::vector<Root>& roots);
  // True when something else stands at one of them since note(), or nothing.
  bool have_changed(const std::vector<Root>& roots) const;

  // Each root that is a file, through the folder in which it stands: saving it may replace it.
  void watch_files(const std::vector<Root>& roots, FolderWatch& folders) const;
  // The folder of the authority files, as `place`; none when it is empty.
  void watch_authority(const std::filesystem::path& folder, const FilePlace& place,
                       FolderWatch& folders) const;

 private:
  using Identity = std::pair<dev_t, ino_t>;

  static Identity identity_of(const Root& root);

  std::map<std::string, Identity> identities_;  // by root name
};

}  // namespace dateline
