#include "indexer/index/shard_cutter.h"

#include "indexer/article/json_reader.h"
#include "indexer/index/file_articles.h"

namespace dateline {
namespace {

// A small file costs about as much as this many bytes more.
constexpr std::uint64_t kFileBytes = 512;
// A file of a format that is streamed stays open while its shard is built.
constexpr std::uint32_t kMaxOpenFiles = 200;

std::optional<Format> format_in(const SyncPlan& plan, const PlanItem& item) {
  const auto format = format_of(shown_path(plan.roots[item.root], item.path));
  return format ? std::optional(*format) : std::nullopt;
}

}  // namespace

bool ShardCutter::open_parts() {
  const PlanItem& item = plan_.items[at_];
  if (item.stamp.size <= bytes_ || format_in(plan_, item) != Format::kNdjson) return false;
  file_ = read_item(plan_, item);
  if (file_.state != ReadState::kRead || !file_.source) return false;
  const auto begin = first_ndjson_line(*file_.source);
  if (begin) parts_.emplace(*file_.source, *begin);
  return begin.has_value();
}

std::optional<Shard> ShardCutter::next_part() {
  auto part = parts_->next(bytes_);
  // From where it cannot be read on: whoever is told to read that says so.
  const bool is_cut_off = !file_.source->fault().empty();
  if (is_cut_off) {
    if (!part) part = parts_->rest();
    part->end = plan_.items[at_].stamp.size;
  }
  std::optional<Shard> shard;
  if (part) shard = Shard{shards_++, {at_, at_ + 1}, part};
  if (part && !is_cut_off) return shard;
  parts_.reset();
  file_ = {};
  ++at_;
  return shard;
}

std::optional<Shard> ShardCutter::next() {
  while (parts_ || (at_ < plan_.items.size() && open_parts())) {
    if (auto part = next_part()) return part;
  }
  Shard shard{shards_, {at_, at_}};
  std::uint64_t bytes = 0;
  std::uint32_t open_files = 0;
  for (; at_ < plan_.items.size() && bytes < bytes_ && open_files < kMaxOpenFiles; ++at_) {
    const PlanItem& item = plan_.items[at_];
    const auto format = format_in(plan_, item);
    // What is large begins a shard of its own.
    if (at_ > shard.range.first && item.stamp.size > bytes_) break;
    bytes += item.stamp.size + kFileBytes;
    if (format && is_streamed(*format)) ++open_files;
  }
  shard.range.end = at_;
  if (shard.range.first == shard.range.end) return std::nullopt;
  ++shards_;
  return shard;
}

std::uint64_t bytes_of(const SyncPlan& plan) {
  std::uint64_t bytes = 0;
  for (const PlanItem& item : plan.items) {
    if (item.state == FileState::kFound) bytes += item.stamp.size;
  }
  return bytes;
}

}  // namespace dateline
