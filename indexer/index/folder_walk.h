// FolderWalk: which files stand below a root, with the stamp (size, modification time) that tells an
// unchanged one. Reads no file. Never leaves the root: no symbolic links, no other file systems, nothing
// deeper than kMaxFolderDepth; FIFOs, sockets and devices are named, not opened. Throws nothing on foreign
// trees; what could not be looked into is said. Any thread.
#pragma once

#include <sys/stat.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "indexer/base/result.h"
#include "indexer/index/sync.h"

namespace dateline {

inline constexpr std::size_t kMaxFolderDepth = 32;

// What a stat tells of a file's content: equal stamps mean unchanged.
struct FileStamp {
  std::uint64_t size = 0;
  std::int64_t modified = 0;  // nanoseconds since 1970

  friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

FileStamp stamp_of(const struct stat& status);

struct FoundFile {
  std::string path;  // within its root, bytes as the file system has them; "" when the root is a file
  FileStamp stamp;
};

struct WalkRequest {
  std::filesystem::path root;  // absolute; a folder, or one file
  std::string below;           // only this path within the root; "": all of it
  std::vector<std::filesystem::path>
      passed_over{};  // folders that hold no articles (the index, the authority)
  // Called with each folder's path within the root and its open descriptor, before the folder is listed: who
  // watches it from here on misses nothing.
  std::function<void(const std::string&, int)> entered{};
  std::function<bool()> stopped{};  // asked every few names; true ends the walk
};

// Thrown where a run was asked to stop.
struct Stopped {};

struct Walk {
  std::vector<FoundFile> files;       // by path, byte order
  std::vector<FileProblem> not_read;  // links, FIFOs, other file systems, too deep: path within the root, why
  std::vector<FileProblem> unreadable;  // folders that could not be looked into: what is below is unknown
};

// Errors: the root is not there or cannot be opened. Throws Stopped: half a walk is no ground to judge by.
// Hidden files and editors' backup files are passed over without a word.
Result<Walk> walk_root(const WalkRequest& request);

// True for ".x", "x~", "#x#", "x.bak", "x.orig", "x.swp", "x.tmp".
bool is_hidden_or_backup(std::string_view name);

// True when `path` is `folder` or stands below it ("" holds everything).
bool is_below(std::string_view path, std::string_view folder);

}  // namespace dateline
