// ShardCutter: cuts what a build has to read into shards: runs of files in path order, or of lines of a large
// NDJSON file. A worker builds a shard by itself, and the shards one after the other are the whole, so that
// neither their size nor who builds them shows in the result. Used by BulkBuild; one thread.
#pragma once

#include <cstdint>
#include <optional>

#include "indexer/index/sync_pass.h"

namespace dateline {

struct Shard {
  std::uint32_t number = 0;
  PlanRange range;
  std::optional<LinePart> part{};  // of the one file in the range

  friend bool operator==(const Shard&, const Shard&) = default;
};

class ShardCutter {
 public:
  // Shards of about `bytes` bytes of files; one file that cannot be cut may have more. The plan must outlive
  // this.
  ShardCutter(const SyncPlan& plan, std::uint64_t bytes) : plan_(plan), bytes_(bytes) {}

  // nullopt: the plan is at its end. Large files are opened and looked through for ends of lines.
  std::optional<Shard> next();

 private:
  std::optional<Shard> next_part();
  bool open_parts();

  const SyncPlan& plan_;
  std::uint64_t bytes_;
  std::uint32_t shards_ = 0;
  std::uint32_t at_ = 0;  // in the plan's items
  FileRead file_;         // the large file that is being cut
  std::optional<LineParts> parts_;
};

// Bytes of all files of a plan that stand there.
std::uint64_t bytes_of(const SyncPlan& plan);

}  // namespace dateline
