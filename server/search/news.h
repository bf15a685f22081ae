// News: which articles of a snapshot came into the index between two bookmarks. One snapshot, one thread.
#pragma once

#include <cstdint>
#include <vector>

#include "server/search/bookmark.h"
#include "server/search/snapshot.h"

namespace dateline {

// What a clock may be set back by between two commits without an article being missed. An article that is
// moved within so long after it came may be told twice.
inline constexpr std::int64_t kClockSlack = 3600;  // seconds

// As of the snapshot. Throws Xapian::Error.
Bookmark bookmark_of(const Snapshot& snapshot);

class NewsTest {
 public:
  // The snapshot outlives the test. Throws IndexReplaced (export_run.h) when the snapshot is not of the
  // databases of `range.until`; and Xapian::Error.
  NewsTest(const Snapshot& snapshot, const NewsRange& range);

  bool is_new(std::uint32_t document) const;
  // UTC seconds: no article that came earlier is new, which a search may leave out at once.
  std::int64_t since() const;

 private:
  // New are the documents after+1..until of a database that came at `since` or later.
  struct ShardRange {
    std::uint32_t after = 0;
    std::uint32_t until = 0;
    std::int64_t since = 0;
  };

  const FirstIndexedColumn& arrivals_;
  std::vector<ShardRange> ranges_;  // by shard
};

}  // namespace dateline
