// TempFolder: a folder of a test's own, removed with everything in it when the test ends.
// Used by unit and e2e tests. One a test; not shared between threads.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace dateline::test {

class TempFolder {
 public:
  // Makes a new empty folder below the system's temporary one; throws std::filesystem::filesystem_error.
  TempFolder();
  ~TempFolder();
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path operator/(std::string_view relative) const { return path_ / relative; }

  // Writes a file with the folders above it; returns its path.
  std::filesystem::path write(std::string_view relative, std::string_view text) const;

 private:
  std::filesystem::path path_;
};

// The bytes of a file; "" when it is not there.
std::string read_text(const std::filesystem::path& path);

}  // namespace dateline::test
