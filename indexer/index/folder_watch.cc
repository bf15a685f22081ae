#include "indexer/index/folder_watch.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include "indexer/base/utf8.h"
#include "indexer/index/folder_walk.h"
#include "indexer/index/sidecar_file.h"

namespace dateline {
namespace {

constexpr std::uint32_t kItself = IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT;
constexpr std::uint32_t kEvents = IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_CREATE | IN_DELETE |
                                  IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF |
                                  IN_EXCL_UNLINK | IN_ONLYDIR;

std::string limit_text(int code) {
  if (code == EMFILE) {
    return "the system allows no more watching programs; raise it with: sysctl -w "
           "fs.inotify.max_user_instances=512";
  }
  if (code == ENOSPC) {
    const auto limit = read_small_file("/proc/sys/fs/inotify/max_user_watches");
    std::string number = limit ? *limit : "so many";
    while (number.ends_with('\n')) number.pop_back();
    return "the system allows " + printable(number) +
           " watched folders a user, which are used up; raise it with: sysctl -w "
           "fs.inotify.max_user_watches=1048576";
  }
  return "folders cannot be watched: " + system_message(code);
}

// What an event means for the file or folder it names; nullopt: nothing.
std::optional<FolderChange> change_of(std::uint32_t mask) {
  if ((mask & IN_ISDIR) != 0) {
    if ((mask & (IN_CREATE | IN_MOVED_TO | IN_ATTRIB)) != 0) return FolderChange::kFolderCame;
    // One that was deleted was empty by then, and each of its files told of itself.
    return (mask & IN_MOVED_FROM) != 0 ? std::optional(FolderChange::kFolderGone) : std::nullopt;
  }
  if ((mask & (IN_CLOSE_WRITE | IN_MOVED_TO)) != 0) return FolderChange::kWritten;
  if ((mask & (IN_CREATE | IN_MODIFY)) != 0) return FolderChange::kUnsettled;
  if ((mask & IN_ATTRIB) != 0) return FolderChange::kTouched;
  if ((mask & (IN_DELETE | IN_MOVED_FROM)) != 0) return FolderChange::kRemoved;
  return std::nullopt;
}

}  // namespace

FolderWatch::FolderWatch() : queue_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
  if (!queue_.is_open()) fault_ = limit_text(errno);
}

void FolderWatch::add(const FilePlace& place, int folder, const std::string& only) {
  if (!queue_.is_open()) return;
  const std::string path = "/proc/self/fd/" + std::to_string(folder);
  const int watch = ::inotify_add_watch(queue_.number(), path.c_str(), kEvents);
  if (watch < 0) {
    // A folder that went meanwhile has nothing to watch.
    if (errno != ENOENT && fault_.empty()) fault_ = limit_text(errno);
    return;
  }
  std::vector<Watched>& known = places_[watch];
  const Watched added{place, only};
  const auto same = std::find_if(known.begin(), known.end(),
                                 [&added](const Watched& watched) { return watched.is_same(added); });
  if (same == known.end()) {
    known.push_back(added);
  } else {
    same->is_of_round = true;
  }
}

void FolderWatch::begin_round() {
  if (queue_.is_open()) fault_.clear();
  for (auto& [watch, known] : places_) {
    for (Watched& watched : known) watched.is_of_round = false;
  }
}

void FolderWatch::end_round() {
  for (auto at = places_.begin(); at != places_.end();) {
    auto& known = at->second;
    known.erase(std::remove_if(known.begin(), known.end(),
                               [](const Watched& watched) { return !watched.is_of_round; }),
                known.end());
    if (!known.empty()) {
      ++at;
      continue;
    }
    ::inotify_rm_watch(queue_.number(), at->first);
    at = places_.erase(at);
  }
}

std::vector<FolderEvent> FolderWatch::read() {
  std::vector<FolderEvent> events;
  moved_.clear();
  alignas(inotify_event) std::array<char, 65536> buffer{};
  while (queue_.is_open()) {
    const ssize_t got = ::read(queue_.number(), buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    for (std::size_t at = 0; at < static_cast<std::size_t>(got);) {
      inotify_event event{};
      std::memcpy(&event, buffer.data() + at, sizeof event);
      // The name is filled up with NULs.
      const char* name = buffer.data() + at + sizeof event;
      take(event, event.len > 0 ? std::string(name, ::strnlen(name, event.len)) : "", events);
      at += sizeof event + event.len;
    }
  }
  return events;
}

void FolderWatch::take(const inotify_event& event, const std::string& name,
                       std::vector<FolderEvent>& events) {
  if ((event.mask & IN_Q_OVERFLOW) != 0) {
    events.push_back({FolderChange::kOverflow, {}});
    return;
  }
  const auto at = places_.find(event.wd);
  if (at == places_.end()) return;
  const auto change = change_of(event.mask);
  for (const Watched& watched : at->second) {
    if (name.empty()) {
      if ((event.mask & kItself) != 0) events.push_back({FolderChange::kFolderItself, watched.place});
      continue;
    }
    if (!change) continue;
    if (!watched.only.empty()) {
      if (sidecar_owner(name).value_or(name) == watched.only) events.push_back({*change, watched.place});
      continue;
    }
    if (is_hidden_or_backup(name)) continue;
    std::string path = watched.place.path;
    if (!path.empty()) path += '/';
    path += name;
    if ((event.mask & IN_MOVED_FROM) != 0) moved_[event.cookie] = events.size();
    if ((event.mask & IN_MOVED_TO) != 0 && *change == FolderChange::kWritten) {
      if (const auto from = moved_.find(event.cookie); from != moved_.end()) {
        FolderEvent& left = events[from->second];
        if (left.change == FolderChange::kRemoved) left.change = FolderChange::kRenamed;
      }
    }
    events.push_back({*change, {watched.place.root, std::move(path)}});
  }
  if ((event.mask & IN_IGNORED) != 0) places_.erase(at);
}

}  // namespace dateline
