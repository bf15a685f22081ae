#include "indexer/index/file_reader.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <ctime>

#include "indexer/index/descriptor.h"

namespace dateline {
namespace {

constexpr int kFileFlags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
// FAT keeps times in steps of two seconds, the coarsest of all file systems in use.
constexpr std::int64_t kCoarsestStep = 2000000000;

FileRead failed(ReadState state, std::string reason) {
  FileRead read;
  read.state = state;
  read.reason = std::move(reason);
  return read;
}

FileRead failed(int code) {
  // A name that is too long is none: that of a sidecar may be.
  if (code == ENOENT || code == ENOTDIR || code == ENAMETOOLONG) {
    return failed(ReadState::kVanished, "vanished before it was read");
  }
  if (code == ELOOP) return failed(ReadState::kRefused, "a symbolic link");
  if (code == ENXIO) return failed(ReadState::kRefused, "no regular file");
  return failed(ReadState::kUnreadable, system_message(code));
}

Descriptor open_below(const std::filesystem::path& root, const std::string& path) {
  // The root itself is the user's word: it may be reached through a link.
  if (path.empty()) return Descriptor(::open(root.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  Descriptor folder(::open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  std::size_t begin = 0;
  for (std::size_t slash = path.find('/'); folder.is_open() && slash != std::string::npos;
       slash = path.find('/', begin)) {
    folder = Descriptor(::openat(folder.number(), path.substr(begin, slash - begin).c_str(), kFolderFlags));
    begin = slash + 1;
  }
  if (!folder.is_open()) return folder;
  return Descriptor(::openat(folder.number(), path.c_str() + begin, kFileFlags));
}

// Reads at most cap + 1 bytes, so that a file that grows while it is read ends too.
int read_bytes(int file, std::size_t cap, std::string& bytes) {
  std::array<char, 65536> buffer{};
  while (bytes.size() <= cap) {
    const std::size_t want = std::min(buffer.size(), cap + 1 - bytes.size());
    const ssize_t got = ::read(file, buffer.data(), want);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return errno;
    if (got == 0) return 0;
    bytes.append(buffer.data(), static_cast<std::size_t>(got));
  }
  return 0;
}

std::int64_t now_nanoseconds() {
  using std::chrono::system_clock;
  return std::chrono::duration_cast<std::chrono::nanoseconds>(system_clock::now().time_since_epoch()).count();
}

std::string size_text(std::size_t bytes) {
  const std::size_t mebibytes = bytes >> 20U;
  return mebibytes > 0 ? std::to_string(mebibytes) + " MiB" : std::to_string(bytes >> 10U) + " KiB";
}

// The file, open and looked at; the state tells what became of it.
Descriptor open_regular(const std::filesystem::path& root, const std::string& path, FileRead& read) {
  Descriptor file = open_below(root, path);
  struct stat status {};
  if (!file.is_open() || ::fstat(file.number(), &status) != 0) {
    read = failed(errno);
  } else if (!S_ISREG(status.st_mode)) {
    read = failed(ReadState::kRefused, "no regular file");
  } else {
    read.stamp = stamp_of(status);
  }
  return file;
}

// A change so shortly before a reading may be followed by one with the same time.
bool is_settled(const FileStamp& stamp, std::int64_t began) {
  return stamp.modified + kCoarsestStep < began;
}

}  // namespace

std::size_t FileSource::read_at(std::uint64_t at, std::size_t most, std::string& out) const {
  const std::size_t before = out.size();
  out.resize(before + most);
  std::size_t done = 0;
  while (done < most && fault_.empty()) {
    const ssize_t got =
        ::pread(file_.number(), out.data() + before + done, most - done, static_cast<off_t>(at + done));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fault_ = system_message(errno);
    if (got <= 0) break;
    done += static_cast<std::size_t>(got);
  }
  out.resize(before + done);
  return done;
}

bool FileSource::is_still(const FileStamp& stamp) const {
  struct stat status {};
  return fault_.empty() && ::fstat(file_.number(), &status) == 0 && stamp_of(status) == stamp;
}

bool FileSource::is_still_or_longer(const FileStamp& stamp) const {
  struct stat status {};
  if (!fault_.empty() || ::fstat(file_.number(), &status) != 0) return false;
  const FileStamp now = stamp_of(status);
  return now == stamp || now.size > stamp.size;
}

FileRead read_file_below(const std::filesystem::path& root, const std::string& path, std::size_t cap) {
  FileRead read;
  const Descriptor file = open_regular(root, path, read);
  if (read.state != ReadState::kRead) return read;
  const auto too_large = [&] {
    FileRead refused = failed(ReadState::kRefused, "larger than " + size_text(cap));
    refused.stamp = read.stamp;
    refused.is_stamp_sure = true;
    return refused;
  };
  if (read.stamp.size > cap) return too_large();
  read.bytes.reserve(read.stamp.size);
  const std::int64_t began = now_nanoseconds();
  if (const int code = read_bytes(file.number(), cap, read.bytes); code != 0) return failed(code);
  if (read.bytes.size() > cap) return too_large();
  struct stat after {};
  read.is_stamp_sure = ::fstat(file.number(), &after) == 0 && stamp_of(after) == read.stamp &&
                       read.bytes.size() == read.stamp.size && is_settled(read.stamp, began);
  return read;
}

FileRead open_file_below(const std::filesystem::path& root, const std::string& path) {
  FileRead read;
  Descriptor file = open_regular(root, path, read);
  if (read.state != ReadState::kRead) return read;
  read.is_stamp_sure = is_settled(read.stamp, now_nanoseconds());
  read.source = std::make_shared<const FileSource>(std::move(file));
  return read;
}

}  // namespace dateline
