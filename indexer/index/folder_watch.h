// FolderWatch: the kernel's word (inotify) on what changes in folders that are open at the moment of asking,
// as events that name a root and a path within it. Follows no path by name: what is watched is the folder
// that was opened. Says when it cannot watch everything. Linux only; one thread.
#pragma once

#include <sys/inotify.h>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "indexer/index/descriptor.h"
#include "indexer/index/index_standing.h"

namespace dateline {

enum class FolderChange {
  kWritten,       // a file is complete: closed behind a writing, or moved to here
  kUnsettled,     // a file was made or written to, and may be in the middle of it
  kTouched,       // a file has another time or other rights
  kFound,         // a file stood in a folder that came; the caller's own (watch.cc)
  kRemoved,       // a file is gone from here
  kRenamed,       // a file is gone from here to another place that is watched
  kFolderCame,    // a folder was made, or moved to here
  kFolderGone,    // a folder was moved away with everything in it
  kFolderItself,  // the watched folder (path) was deleted, moved or unmounted
  kOverflow,      // events were lost; no place
};

struct FolderEvent {
  FolderChange change = FolderChange::kOverflow;
  FilePlace place{};
};

class FolderWatch {
 public:
  FolderWatch();

  // Readable when read() has something to say; negative when nothing can be watched (fault()).
  int descriptor() const { return queue_.number(); }
  // Watches the open folder `folder`, which is `place`. Again is no harm. `only`: tells of this name alone,
  // as of `place` itself, and of its sidecar.
  void add(const FilePlace& place, int folder, const std::string& only = "");
  // Between the two everything that shall stay watched is added again; the rest is watched no longer.
  void begin_round();
  void end_round();
  // What happened since the last call. Never blocks. Hidden and backup files are passed over.
  std::vector<FolderEvent> read();

  std::size_t folders() const { return places_.size(); }
  // Why not everything that was added is watched, with what to do; "" when it is. Cleared by begin_round().
  const std::string& fault() const { return fault_; }

 private:
  struct Watched {
    FilePlace place;
    std::string only;
    bool is_of_round = true;

    bool is_same(const Watched& other) const { return place == other.place && only == other.only; }
  };

  void take(const inotify_event& event, const std::string& name, std::vector<FolderEvent>& events);

  Descriptor queue_;
  // The kernel has one watch a folder, however often it was added.
  std::map<int, std::vector<Watched>> places_;
  std::map<std::uint32_t, std::size_t> moved_;  // within one reading: cookie to the event's number
  std::string fault_;
};

}  // namespace dateline
