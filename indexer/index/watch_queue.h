// WatchQueue: which files a watch looks at, and when: a finished file at once, one that may be in the middle
// of being written when it rests, a removed one a moment later, since an editor that saves takes the old file
// away first. The time is told, never asked for, so that tests need no clock. One thread.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <vector>

#include "indexer/index/folder_watch.h"

namespace dateline {

class WatchQueue {
 public:
  using Time = std::chrono::steady_clock::time_point;

  static constexpr std::chrono::milliseconds kRest{1000};       // a file without a writing rests
  static constexpr std::chrono::milliseconds kPatience{10000};  // one that never rests is looked at anyhow
  static constexpr std::chrono::milliseconds kShortRest{200};  // a removed file stays away, a found one rests
  static constexpr std::chrono::milliseconds kCommitStep{500};  // between two commits

  // A file's event; those of folders are the caller's.
  void take(const FolderEvent& event, Time now);
  // The commit of what was taken out, or of a look at everything.
  void note_commit(Time now) { last_commit_ = now; }

  // The files that are due, when a commit is due too; they are forgotten here.
  std::vector<FilePlace> take_due(Time now);
  // When to ask next; nullopt: nothing waits.
  std::optional<Time> next() const;
  bool is_commit_due(Time now) const { return !last_commit_ || now >= *last_commit_ + kCommitStep; }
  void clear() { waiting_.clear(); }

 private:
  struct Waiting {
    Time since;
    Time due;
  };

  std::map<FilePlace, Waiting> waiting_;
  std::optional<Time> last_commit_;
};

}  // namespace dateline
