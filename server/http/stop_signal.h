// StopSignal: SIGTERM and SIGINT as a call from an ordinary thread, so that stopping may take locks. The
// second one ends the process at once. SIGHUP is ignored, since there is nothing to read anew; but where the
// program has a terminal, that went, and the program goes with it. Made by the program before it starts any
// other thread, so that all threads leave these signals to it. One a program.
#pragma once

#include <atomic>
#include <functional>
#include <thread>

namespace dateline {

class StopSignal {
 public:
  StopSignal();
  ~StopSignal();
  StopSignal(const StopSignal&) = delete;
  StopSignal& operator=(const StopSignal&) = delete;

  // From now on the first signal, also one that has come already, calls `on_stop` once.
  void watch(std::function<void()> on_stop);

 private:
  std::atomic<bool> is_done_{false};
  std::thread thread_;
};

}  // namespace dateline
