// DoneList: answered requests on their way back to the gate's thread, and what wakes that thread: a
// descriptor for its epoll (edge-triggered, never read). Safe from any thread.
#pragma once

#include <mutex>
#include <vector>

#include "server/http/gate_task.h"

namespace dateline {

class DoneList {
 public:
  // Throws std::system_error when there is no descriptor.
  DoneList();
  ~DoneList();
  DoneList(const DoneList&) = delete;
  DoneList& operator=(const DoneList&) = delete;

  int fd() const { return fd_; }
  void push(GateTask& task);
  // Wakes the gate's thread without a task.
  void wake() const;
  // All that were pushed since the last call, in order; valid until the next one.
  const std::vector<GateTask*>& take_all();

 private:
  int fd_;
  std::mutex mutex_;
  std::vector<GateTask*> tasks_;  // under mutex_
  std::vector<GateTask*> taken_;  // the gate's
};

}  // namespace dateline
