// StateFile: a small file that a run reads, holds against other runs, and replaces as a whole at its end: who
// reads it finds the old text or the new one, whatever happens in between. The lock is NAME.lock beside it,
// held as long as this stands. One thread.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "indexer/base/result.h"

namespace dateline {

inline constexpr std::size_t kMostStateBytes = std::size_t{64} << 20U;

class StateFile {
 public:
  // Takes the lock. Errors: another run holds it (`field` is kStateBusy), or the file beside cannot be made.
  static Result<StateFile> open(const std::filesystem::path& path);
  ~StateFile();
  StateFile(StateFile&& other) noexcept;
  StateFile(const StateFile&) = delete;
  StateFile& operator=(const StateFile&) = delete;
  StateFile& operator=(StateFile&&) = delete;

  // "" when there is no file yet. Errors: it cannot be read, or passes kMostStateBytes.
  Result<std::string> read() const;
  // On the disk, with its folder, when this returns. Errors: the reason; the old text stands.
  Outcome write(std::string_view text) const;

 private:
  StateFile(std::filesystem::path path, int lock) : path_(std::move(path)), lock_(lock) {}

  std::filesystem::path path_;
  int lock_;
};

inline constexpr std::string_view kStateBusy = "state_busy";

}  // namespace dateline
