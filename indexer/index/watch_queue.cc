#include "indexer/index/watch_queue.h"

#include <algorithm>

namespace dateline {
namespace {

std::chrono::milliseconds rest_after(FolderChange change) {
  switch (change) {
    case FolderChange::kUnsettled:
      return WatchQueue::kRest;
    case FolderChange::kRemoved:
    case FolderChange::kFound:
    case FolderChange::kTouched:
      return WatchQueue::kShortRest;
    default:
      return std::chrono::milliseconds{0};
  }
}

}  // namespace

void WatchQueue::take(const FolderEvent& event, Time now) {
  const std::chrono::milliseconds rest = rest_after(event.change);
  const auto [at, is_new] = waiting_.emplace(event.place, Waiting{now, now + rest});
  // Another time or other rights tell of no writing that goes on.
  if (is_new || event.change == FolderChange::kTouched) return;
  at->second.due = std::min(now + rest, at->second.since + kPatience);
}

std::vector<FilePlace> WatchQueue::take_due(Time now) {
  std::vector<FilePlace> due;
  if (!is_commit_due(now)) return due;
  for (auto at = waiting_.begin(); at != waiting_.end();) {
    if (at->second.due > now) {
      ++at;
      continue;
    }
    due.push_back(at->first);
    at = waiting_.erase(at);
  }
  return due;
}

std::optional<WatchQueue::Time> WatchQueue::next() const {
  std::optional<Time> first;
  for (const auto& [place, waiting] : waiting_) {
    if (!first || waiting.due < *first) first = waiting.due;
  }
  if (first && last_commit_) first = std::max(*first, *last_commit_ + kCommitStep);
  return first;
}

}  // namespace dateline
