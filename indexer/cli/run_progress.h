// RunProgress: how far a run is: one line that is rewritten on a terminal, a plain line every some seconds
// where there is none, JSON lines where these were asked for. One run, one thread.
#pragma once

#include <chrono>
#include <string>

#include "indexer/cli/console.h"
#include "indexer/index/sync.h"

namespace dateline {

// "1,234 of 14,629 files, 960 articles, 1,100 articles/s, 2 failed, 12 s left".
std::string progress_text(const SyncProgress& progress, double seconds);

class RunProgress {
 public:
  static constexpr double kPlainStep = 5;  // seconds
  static constexpr double kJsonStep = 1;

  explicit RunProgress(Console& console) : console_(console) {}

  // `seconds` since the run began.
  void tell(const SyncProgress& progress, double seconds);
  // The same, by the clock.
  void tell(const SyncProgress& progress);

 private:
  Console& console_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  double told_ = 0;
};

}  // namespace dateline
