#include "indexer/index/writer_lock.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <ctime>
#include <system_error>
#include <thread>

#include "indexer/base/utf8.h"
#include "indexer/schema/date.h"
#include "indexer/schema/layout.h"

namespace dateline {
namespace {

// Polled, because a blocking request for this kind of lock has no time limit.
constexpr std::chrono::milliseconds kPoll{50};

bool try_lock(int file) {
  struct flock whole {};
  whole.l_type = F_WRLCK;
  whole.l_whence = SEEK_SET;
  while (::fcntl(file, F_OFD_SETLK, &whole) != 0) {
    if (errno == EAGAIN || errno == EACCES) return false;
    if (errno != EINTR) throw std::system_error(errno, std::generic_category(), "lock");
  }
  return true;
}

std::string holder(int file) {
  std::array<char, 200> text{};
  const ssize_t got = ::pread(file, text.data(), text.size(), 0);
  std::string_view line(text.data(), got > 0 ? static_cast<std::size_t>(got) : 0);
  line = line.substr(0, line.find('\n'));
  return line.empty() ? "another process" : printable(line);
}

}  // namespace

WriterLock::WriterLock(const std::filesystem::path& db, const std::string& command, const LockWait& wait)
    : file_(::open((db / kLockFile).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644)) {
  if (!file_.is_open()) {
    throw std::system_error(errno, std::generic_category(), "'" + printable((db / kLockFile).string()) + "'");
  }
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(wait.seconds);
  while (!try_lock(file_.number())) {
    if (std::chrono::steady_clock::now() >= deadline || (wait.stopped && wait.stopped())) {
      throw LockedError("db: '" + printable(db.string()) + "' is being written by " + holder(file_.number()) +
                        "; try again later or wait for it with --wait SECONDS");
    }
    std::this_thread::sleep_for(kPoll);
  }
  const std::string text = "pid " + std::to_string(::getpid()) + " since " + iso_instant(std::time(nullptr)) +
                           " (" + command + ")\n";
  // The text only helps people; the lock holds without it.
  if (::ftruncate(file_.number(), 0) == 0) {
    static_cast<void>(!::pwrite(file_.number(), text.data(), text.size(), 0));
  }
}

WriterLock::~WriterLock() {
  static_cast<void>(!::ftruncate(file_.number(), 0));
}

}  // namespace dateline
