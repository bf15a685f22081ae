#include "indexer/index/build_limits.h"

#include <sys/statvfs.h>

#include <algorithm>
#include <string>

#include "indexer/article/reader.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

constexpr std::uint64_t kMiB = std::uint64_t{1} << 20U;
// Of each process: the program, authority files and names, and what the heap loses to gaps.
constexpr std::uint64_t kProcessBytes = 48 * kMiB;
// What a worker has to have beside that, not to make shards of next to nothing.
constexpr std::uint64_t kLeastWorkerBytes = 16 * kMiB;
// So many bytes of memory go to a byte of a shard's files: their articles, held until they are indexed.
constexpr std::uint64_t kHeldPerByte = 6;
// What Xapian is taken to hold of a posting until the commit: a node of a tree and its text.
constexpr std::uint64_t kPostingBytes = 128;
constexpr std::uint64_t kLeastShard = std::uint64_t{256} << 10U;
constexpr std::uint64_t kLargestShard = 32 * kMiB;
constexpr std::uint64_t kLeastPostings = 20'000;
// So many shards a worker, that none waits long for the last one.
constexpr std::uint64_t kShardsPerWorker = 4;
// What is always wanted: the tables of an empty database, the journal of a commit.
constexpr std::uint64_t kLeastSpace = 8 * kMiB;

// Bytes of index and shards a byte of the file, in tenths. Little of a page is text, of a PDF less.
std::uint64_t tenths_of(Format format) {
  switch (format) {
    case Format::kText:
    case Format::kMarkdown:
    case Format::kJson:
    case Format::kNdjson:
      return 50;
    case Format::kFeed:
      return 20;
    case Format::kHtml:
    case Format::kWarc:
      return 5;
    case Format::kPdf:
      return 1;
  }
  return 0;
}

// With more than one, the process that started them is one too.
unsigned workers_within(const SyncOptions& options) {
  const std::uint64_t shared = options.memory > kProcessBytes ? options.memory - kProcessBytes : 0;
  const std::uint64_t fitting = shared / (kProcessBytes + kLeastWorkerBytes);
  return static_cast<unsigned>(
      std::clamp<std::uint64_t>(options.workers, 1, std::max<std::uint64_t>(fitting, 1)));
}

std::string space_text(std::uint64_t bytes) {
  if (bytes >> 30U < 10) return std::to_string(bytes / kMiB) + " MiB";
  return std::to_string((bytes >> 30U)) + " GiB";
}

}  // namespace

BuildLimits limits_of(const SyncOptions& options, std::uint64_t bytes) {
  BuildLimits limits;
  limits.workers = workers_within(options);
  const std::uint64_t fixed = (limits.workers > 1 ? limits.workers + 1 : 1) * kProcessBytes;
  const std::uint64_t each = options.memory > fixed ? (options.memory - fixed) / limits.workers : 0;
  // One part for the articles that are held, one for what Xapian holds of them.
  const std::uint64_t fitting = std::clamp(each / 2 / kHeldPerByte, kLeastShard, kLargestShard);
  limits.shard_bytes = std::clamp(bytes / (limits.workers * kShardsPerWorker), kLeastShard, fitting);
  if (options.shard_bytes > 0) limits.shard_bytes = options.shard_bytes;
  limits.bounds.postings = std::clamp(each / 2 / kPostingBytes, kLeastPostings, limits.bounds.postings);
  return limits;
}

std::uint64_t space_wanted(const SyncPlan& plan) {
  std::uint64_t wanted = kLeastSpace;
  for (const PlanItem& item : plan.items) {
    if (item.state != FileState::kFound) continue;
    const auto format = format_of(shown_path(plan.roots[item.root], item.path));
    if (format) wanted += item.stamp.size / 10 * tenths_of(*format);
  }
  return wanted;
}

Outcome check_space(const std::filesystem::path& folder, std::uint64_t wanted) {
  struct statvfs status {};
  // What cannot be told is no reason to refuse.
  if (::statvfs(folder.c_str(), &status) != 0) return Done{};
  const std::uint64_t free = std::uint64_t{status.f_bavail} * status.f_frsize;
  if (free >= wanted) return Done{};
  return make_error("db", "'" + printable(folder.string()) + "' has " + space_text(free) +
                              " free, building the index takes about " + space_text(wanted) +
                              "; nothing was written");
}

}  // namespace dateline
