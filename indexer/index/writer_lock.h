// WriterLock: one writer at a time for an index directory. An open file description lock on DB/lock, whose
// text names the holder for people; the kernel releases it when the process ends in whatever way.
// Held by every command that writes. One thread; readers need no lock.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "indexer/index/descriptor.h"
#include "indexer/index/sync.h"

namespace dateline {

struct LockWait {
  int seconds = 0;                  // 0: do not wait
  std::function<bool()> stopped{};  // asked while waiting; empty: never
};

class WriterLock {
 public:
  // Takes the lock of the existing directory `db` for `command` ("dateline-indexer sync"). Throws LockedError
  // with the holder's text when another has it and the wait is over, std::system_error on other faults.
  WriterLock(const std::filesystem::path& db, const std::string& command, const LockWait& wait);
  ~WriterLock();
  WriterLock(const WriterLock&) = delete;
  WriterLock& operator=(const WriterLock&) = delete;

 private:
  Descriptor file_;
};

}  // namespace dateline
