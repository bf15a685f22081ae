#include "server/cli/state_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <sstream>
#include <utility>

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

class OpenFile {
 public:
  OpenFile(const std::filesystem::path& path, int flags)
      : file_(::open(path.c_str(), flags | O_CLOEXEC, 0600)) {}
  ~OpenFile() { close(); }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  bool is_open() const { return file_ >= 0; }
  bool write_all(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t written = ::write(file_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
  }
  bool sync() const { return ::fsync(file_) == 0; }
  bool close() { return file_ < 0 || ::close(std::exchange(file_, -1)) == 0; }

 private:
  int file_;
};

Error failed(const std::filesystem::path& path, const char* what, int reason) {
  return make_error("state",
                    "'" + printable(path.string()) + "' cannot be " + what + ": " + std::strerror(reason));
}

}  // namespace

Result<StateFile> StateFile::open(const std::filesystem::path& path) {
  const std::filesystem::path name = path.string() + ".lock";
  const int lock = ::open(name.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (lock < 0) return failed(name, "opened", errno);
  StateFile file(path, lock);
  if (::flock(lock, LOCK_EX | LOCK_NB) == 0) return file;
  if (errno != EWOULDBLOCK) return failed(name, "locked", errno);
  return Error{std::string(kStateBusy), "state: another run holds '" + printable(path.string()) + "'"};
}

StateFile::~StateFile() {
  if (lock_ >= 0) ::close(lock_);
}

StateFile::StateFile(StateFile&& other) noexcept
    : path_(std::move(other.path_)), lock_(std::exchange(other.lock_, -1)) {}

Result<std::string> StateFile::read() const {
  std::error_code code;
  const auto size = std::filesystem::file_size(path_, code);
  if (code == std::errc::no_such_file_or_directory) return std::string();
  if (code) return failed(path_, "read", code.value());
  if (size > kMostStateBytes) return failed(path_, "read", EFBIG);
  std::ifstream in(path_, std::ios::binary);
  std::ostringstream text;
  errno = 0;
  if (size > 0) text << in.rdbuf();
  if (!in || !text) return failed(path_, "read", errno == 0 ? EIO : errno);
  return std::move(text).str();
}

Outcome StateFile::write(std::string_view text) const {
  const std::filesystem::path fresh = path_.string() + ".new";
  {
    OpenFile file(fresh, O_WRONLY | O_CREAT | O_TRUNC);
    if (!file.is_open() || !file.write_all(text) || !file.sync() || !file.close()) {
      const int reason = errno;
      ::unlink(fresh.c_str());
      return failed(fresh, "written", reason);
    }
  }
  if (std::rename(fresh.c_str(), path_.c_str()) != 0) return failed(path_, "replaced", errno);
  const std::filesystem::path parent = path_.has_parent_path() ? path_.parent_path() : ".";
  const OpenFile folder(parent, O_RDONLY | O_DIRECTORY);
  if (!folder.is_open() || !folder.sync()) return failed(parent, "synced", errno);
  return Done{};
}

}  // namespace dateline
