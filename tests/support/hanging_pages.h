// HangingPages: a web folder for --web whose pages stop in the middle of being made, as on a disk that does
// not answer, until a test lets them go. JSON and /healthz do not read it. One thread.
#pragma once

#include <filesystem>

#include "tests/support/temp_folder.h"

namespace dateline::test {

class HangingPages {
 public:
  // A copy of web/ that hangs nowhere yet: a server reads it when it starts.
  HangingPages();
  ~HangingPages();
  HangingPages(const HangingPages&) = delete;
  HangingPages& operator=(const HangingPages&) = delete;

  std::filesystem::path folder() const { return folder_ / "web"; }
  // Pages that are asked for from now on hang.
  void hang();
  // True once one does; to be asked again and again.
  bool has_caught();
  // Those that hang go on, and none hangs any more.
  void release();

 private:
  std::filesystem::path trap() const { return folder() / "templates/foot.mustache"; }
  std::filesystem::path kept() const { return folder_ / "foot.mustache"; }

  TempFolder folder_;
  int writer_ = -1;  // of the trap: who reads there waits while it is open
};

}  // namespace dateline::test
