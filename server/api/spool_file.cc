#include "server/api/spool_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string>
#include <utility>

namespace dateline {
namespace {

constexpr mode_t kOwnerOnly = 0600;

std::string spool_folder() {
  const char* const given = std::getenv("TMPDIR");
  // Not /tmp, which may be in memory.
  return given != nullptr && *given != '\0' ? given : "/var/tmp";
}

int open_unnamed(const std::string& folder) {
  const int file = open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, kOwnerOnly);
  if (file >= 0 || (errno != EOPNOTSUPP && errno != EISDIR)) return file;
  // A file system without such files: a name for a moment.
  std::string name = folder + "/dateline-XXXXXX";
  const int named = mkostemp(name.data(), O_CLOEXEC);
  if (named >= 0) unlink(name.c_str());
  return named;
}

Error unavailable(const std::string& what, int reason) {
  return {"export_unavailable", "the export cannot be kept: " + what + ": " + std::strerror(reason)};
}

}  // namespace

Result<SpoolFile> SpoolFile::make() {
  const std::string folder = spool_folder();
  const int file = open_unnamed(folder);
  if (file < 0) return unavailable("no file in " + folder, errno);
  return SpoolFile(file);
}

SpoolFile::SpoolFile(SpoolFile&& other) noexcept
    : file_(std::exchange(other.file_, -1)), size_(other.size_) {}

SpoolFile::~SpoolFile() {
  if (file_ >= 0) close(file_);
}

std::optional<Error> SpoolFile::append(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = pwrite(file_, bytes.data(), bytes.size(), static_cast<off_t>(size_));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return unavailable("writing to its file", errno);
    size_ += static_cast<std::uint64_t>(count);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return std::nullopt;
}

std::size_t SpoolFile::read(std::uint64_t offset, std::span<char> bytes) const {
  while (true) {
    const ssize_t count = pread(file_, bytes.data(), bytes.size(), static_cast<off_t>(offset));
    if (count < 0 && errno == EINTR) continue;
    return count < 0 ? 0 : static_cast<std::size_t>(count);
  }
}

}  // namespace dateline
