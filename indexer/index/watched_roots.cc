#include "indexer/index/watched_roots.h"

#include <sys/stat.h>

#include <algorithm>

#include "indexer/index/descriptor.h"

namespace dateline {

// Of a root that is a file that of the folder in which it stands; zeros when there is nothing.
WatchedRoots::Identity WatchedRoots::identity_of(const Root& root) {
  struct stat status {};
  if (::stat(root.path.c_str(), &status) != 0) return {0, 0};
  if (S_ISREG(status.st_mode) && ::stat(root.path.parent_path().c_str(), &status) != 0) return {0, 0};
  return {status.st_dev, status.st_ino};
}

void WatchedRoots::note(const std::vector<Root>& roots) {
  identities_.clear();
  for (const Root& root : roots) identities_[root.name] = identity_of(root);
}

bool WatchedRoots::have_changed(const std::vector<Root>& roots) const {
  return std::any_of(roots.begin(), roots.end(), [this](const Root& root) {
    const auto known = identities_.find(root.name);
    return known == identities_.end() || known->second != identity_of(root);
  });
}

void WatchedRoots::watch_files(const std::vector<Root>& roots, FolderWatch& folders) const {
  for (const Root& root : roots) {
    std::error_code code;
    if (!std::filesystem::is_regular_file(root.path, code)) continue;
    const Descriptor folder(::open(root.path.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.is_open()) folders.add({root.name, ""}, folder.number(), root.path.filename().string());
  }
}

void WatchedRoots::watch_authority(const std::filesystem::path& path, const FilePlace& place,
                                   FolderWatch& folders) const {
  if (path.empty()) return;
  const Descriptor folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder.is_open()) folders.add(place, folder.number());
}

}  // namespace dateline
