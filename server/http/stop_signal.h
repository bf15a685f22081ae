// StopSignal: SIGTERM and SIGINT as a call from an ordinary thread, so that stopping may take locks. The
// second one ends the process at once. SIGHUP is ignored, since there is nothing to read anew; but where the
// program has a terminal, that went, and the program goes with it. One a program at a time.
#pragma once

#include <atomic>
#include <functional>
#include <thread>

namespace dateline {

// Keeps these signals for a StopSignal to come. Called by the program before it starts any thread, so that
// all threads leave them to it.
void hold_stop_signals();

class StopSignal {
 public:
  // From now on the first signal, also one that has come already, calls `on_stop` once.
  explicit StopSignal(std::function<void()> on_stop);
  // A call that is under way ends first, and none begins any more: made after what the call uses, it ends
  // before.
  ~StopSignal();
  StopSignal(const StopSignal&) = delete;
  StopSignal& operator=(const StopSignal&) = delete;

 private:
  std::atomic<bool> is_done_{false};
  std::thread thread_;
};

}  // namespace dateline
