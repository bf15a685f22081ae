// WorkerPool: processes that work for this one, each over a socket of its own. They are forked, so that they
// have all that this process has, and end with it whatever becomes of it. Make it before any thread exists.
// Linux; one thread. Throws std::system_error when no process can be made.
#pragma once

#include <sys/types.h>

#include <functional>
#include <vector>

#include "indexer/index/descriptor.h"

namespace dateline {

// How much nicer workers are: who searches, and whoever else uses the machine, comes first.
inline constexpr int kBuildNice = 10;
inline constexpr int kNicest = 19;

// How a process ended.
struct ProcessEnd {
  int signal = 0;  // 0: it ended by itself
  int code = 0;
};

class WorkerPool {
 public:
  // What a worker does, with its number and its end of the socket; the process ends after it.
  using Work = std::function<void(unsigned number, int socket)>;

  WorkerPool(unsigned count, Work work);
  // Kills and reaps those that still run.
  ~WorkerPool();
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  unsigned count() const { return static_cast<unsigned>(workers_.size()); }
  int socket(unsigned number) const { return workers_[number].socket.number(); }
  pid_t id(unsigned number) const { return workers_[number].id; }

  // Waits for one that closed its socket, and starts another in its place.
  ProcessEnd replace(unsigned number);

 private:
  struct Worker {
    pid_t id = -1;
    Descriptor socket{};
  };

  Worker start(unsigned number);
  static ProcessEnd reap(pid_t id);

  Work work_;
  std::vector<Worker> workers_;
};

}  // namespace dateline
