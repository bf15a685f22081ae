#include "server/http/stop_signal.h"

#include <pthread.h>
#include <unistd.h>

#include <csignal>

namespace dateline {
namespace {

sigset_t stop_signals() {
  sigset_t signals{};
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  return signals;
}

}  // namespace

void hold_stop_signals() {
  if (isatty(STDIN_FILENO) == 0) std::signal(SIGHUP, SIG_IGN);
  const sigset_t signals = stop_signals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

StopSignal::StopSignal(std::function<void()> on_stop) {
  thread_ = std::thread([this, on_stop = std::move(on_stop)] {
    const sigset_t signals = stop_signals();
    int signal = 0;
    sigwait(&signals, &signal);
    if (is_done_) return;
    on_stop();
    sigwait(&signals, &signal);
    if (!is_done_) _exit(128 + signal);
  });
}

StopSignal::~StopSignal() {
  is_done_ = true;
  // Wakes the thread's sigwait and nobody else's: blocked as it is, the signal ends nothing.
  pthread_kill(thread_.native_handle(), SIGTERM);  // NOLINT
  thread_.join();
}

}  // namespace dateline
