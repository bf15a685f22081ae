#include "indexer/index/folder_walk.h"

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>

#include "indexer/base/utf8.h"
#include "indexer/index/descriptor.h"

namespace dateline {
namespace {

using Identity = std::pair<dev_t, ino_t>;

// Each question is a call of the kernel.
constexpr std::uint64_t kNamesAQuestion = 64;

std::string join(const std::string& folder, const std::string& name) {
  return folder.empty() ? name : folder + "/" + name;
}

std::string_view kind_of(mode_t mode) {
  if (S_ISLNK(mode)) return "a symbolic link";
  if (S_ISFIFO(mode)) return "a FIFO";
  if (S_ISSOCK(mode)) return "a socket";
  return "a device";
}

// The names in a folder, sorted; nullopt with errno set when it cannot be listed.
std::optional<std::vector<std::string>> list(const Descriptor& folder) {
  const int copy = ::fcntl(folder.number(), F_DUPFD_CLOEXEC, 0);
  if (copy < 0) return std::nullopt;
  const std::unique_ptr<DIR, int (*)(DIR*)> stream(::fdopendir(copy), &::closedir);
  if (!stream) {
    ::close(copy);
    return std::nullopt;
  }
  std::vector<std::string> names;
  errno = 0;
  while (const dirent* entry = ::readdir(stream.get())) {
    const std::string_view name(static_cast<const char*>(entry->d_name));
    if (name != "." && name != "..") names.emplace_back(name);
    errno = 0;
  }
  if (errno != 0) return std::nullopt;
  std::sort(names.begin(), names.end());
  return names;
}

// A folder that is being walked: the names still to look at, last first.
struct Frame {
  Descriptor folder;
  std::string path;
  std::vector<std::string> names;
};

class Walker {
 public:
  explicit Walker(const WalkRequest& request) : request_(request) {
    for (const auto& folder : request.passed_over) {
      struct stat status {};
      if (::stat(folder.c_str(), &status) == 0) passed_over_.emplace_back(status.st_dev, status.st_ino);
    }
  }

  Result<Walk> run() {
    struct stat status {};
    if (::stat(request_.root.c_str(), &status) != 0) return fault(errno);
    if (S_ISREG(status.st_mode)) {
      walk_.files.push_back({"", stamp_of(status)});
      return std::move(walk_);
    }
    if (!S_ISDIR(status.st_mode)) {
      return make_error("path", "'" + printable(request_.root.string()) + "' is " +
                                    std::string(kind_of(status.st_mode)) + "; want a folder or a file");
    }
    device_ = status.st_dev;
    Descriptor root(::open(request_.root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!root.is_open()) return fault(errno);
    if (request_.below.empty()) {
      enter(std::move(root), "");
    } else {
      start_below(std::move(root));
    }
    while (!frames_.empty()) step();
    std::sort(walk_.files.begin(), walk_.files.end(),
              [](const FoundFile& left, const FoundFile& right) { return left.path < right.path; });
    return std::move(walk_);
  }

 private:
  Error fault(int code) const {
    return make_error("path", "'" + printable(request_.root.string()) + "': " + system_message(code));
  }

  // Goes down to `below` name by name, so that no link on the way is followed.
  void start_below(Descriptor folder) {
    std::string path;
    std::string_view rest = request_.below;
    while (true) {
      const std::size_t slash = rest.find('/');
      const std::string name(rest.substr(0, slash));
      if (slash == std::string_view::npos) return look_at(folder, path, name);
      rest.remove_prefix(slash + 1);
      path = join(path, name);
      Descriptor next(::openat(folder.number(), name.c_str(), kFolderFlags));
      if (!next.is_open()) {
        if (errno != ENOENT && errno != ENOTDIR) walk_.unreadable.push_back({path, system_message(errno)});
        return;
      }
      folder = std::move(next);
    }
  }

  void enter(Descriptor folder, const std::string& path) {
    if (request_.entered) request_.entered(path, folder.number());
    auto names = list(folder);
    if (!names) {
      walk_.unreadable.push_back({path, system_message(errno)});
      return;
    }
    std::reverse(names->begin(), names->end());
    frames_.push_back({std::move(folder), path, std::move(*names)});
  }

  void step() {
    if (steps_++ % kNamesAQuestion == 0 && request_.stopped && request_.stopped()) throw Stopped{};
    Frame& frame = frames_.back();
    if (frame.names.empty()) {
      frames_.pop_back();
      return;
    }
    const std::string name = std::move(frame.names.back());
    frame.names.pop_back();
    if (!is_hidden_or_backup(name)) look_at(frame.folder, frame.path, name);
  }

  void look_at(const Descriptor& folder, const std::string& parent, const std::string& name) {
    const std::string path = join(parent, name);
    struct stat status {};
    if (::fstatat(folder.number(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
      if (errno != ENOENT) walk_.unreadable.push_back({path, system_message(errno)});
      return;
    }
    if (S_ISREG(status.st_mode)) {
      walk_.files.push_back({path, stamp_of(status)});
    } else if (!S_ISDIR(status.st_mode)) {
      walk_.not_read.push_back({path, std::string(kind_of(status.st_mode))});
    } else if (is_passed_over({status.st_dev, status.st_ino})) {
      return;
    } else if (status.st_dev != device_) {
      walk_.not_read.push_back({path, "a folder of another file system"});
    } else if (depth(path) > kMaxFolderDepth) {
      walk_.not_read.push_back({path, "folders deeper than " + std::to_string(kMaxFolderDepth)});
    } else {
      Descriptor next(::openat(folder.number(), name.c_str(), kFolderFlags));
      if (next.is_open()) {
        enter(std::move(next), path);
      } else if (errno != ENOENT) {
        walk_.unreadable.push_back({path, system_message(errno)});
      }
    }
  }

  static std::size_t depth(const std::string& path) {
    return 1 + static_cast<std::size_t>(std::count(path.begin(), path.end(), '/'));
  }

  bool is_passed_over(const Identity& folder) const {
    return std::find(passed_over_.begin(), passed_over_.end(), folder) != passed_over_.end();
  }

  const WalkRequest& request_;
  std::vector<Identity> passed_over_;
  dev_t device_ = 0;
  std::vector<Frame> frames_;
  std::uint64_t steps_ = 0;
  Walk walk_;
};

}  // namespace

FileStamp stamp_of(const struct stat& status) {
  return {static_cast<std::uint64_t>(status.st_size),
          std::int64_t{status.st_mtim.tv_sec} * 1000000000 + std::int64_t{status.st_mtim.tv_nsec}};
}

Result<Walk> walk_root(const WalkRequest& request) {
  return Walker(request).run();
}

bool is_hidden_or_backup(std::string_view name) {
  static constexpr std::array<std::string_view, 5> kBackups{"~", ".bak", ".orig", ".swp", ".tmp"};
  if (name.empty() || name.front() == '.') return true;
  if (name.size() > 1 && name.front() == '#' && name.back() == '#') return true;
  return std::any_of(kBackups.begin(), kBackups.end(),
                     [&](std::string_view ending) { return name.ends_with(ending); });
}

bool is_below(std::string_view path, std::string_view folder) {
  if (folder.empty() || path == folder) return true;
  return path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
}

}  // namespace dateline
