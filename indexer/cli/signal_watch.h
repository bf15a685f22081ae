// SignalWatch: Ctrl-C and termination as a question that the program asks between articles, so that it can
// commit what is done. Held back from the first question on, so that a command that never asks ends as any
// program does; the first signal is kept for asking, and the next one ends the program at once. One a
// process, made before any thread.
#pragma once

#include "indexer/index/descriptor.h"

namespace dateline {

class SignalWatch {
 public:
  // Ignores SIGPIPE (a reader like `head` that has seen enough) and SIGXFSZ (a file size limit), which become
  // errors of the call.
  SignalWatch();
  SignalWatch(const SignalWatch&) = delete;
  SignalWatch& operator=(const SignalWatch&) = delete;

  // The number of the first SIGINT or SIGTERM since the first question, or 0.
  int received();

 private:
  Descriptor queue_;
  int received_ = 0;
};

}  // namespace dateline
