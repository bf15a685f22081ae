#include "indexer/cli/signal_watch.h"

#include <sys/signalfd.h>
#include <unistd.h>

#include <csignal>

namespace dateline {
namespace {

sigset_t held_back() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  return signals;
}

}  // namespace

SignalWatch::SignalWatch() {
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
}

int SignalWatch::received() {
  if (received_ != 0) return received_;
  const sigset_t signals = held_back();
  if (!queue_.is_open()) {
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    queue_ = Descriptor(::signalfd(-1, &signals, SFD_NONBLOCK | SFD_CLOEXEC));
  }
  signalfd_siginfo info{};
  if (::read(queue_.number(), &info, sizeof info) != static_cast<ssize_t>(sizeof info)) return 0;
  received_ = static_cast<int>(info.ssi_signo);
  pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
  return received_;
}

}  // namespace dateline
