// Bookmark: how far an index had come when somebody looked, so that the next look tells what is new since,
// once and wholly (news.h). Within one database new articles have higher document ids; over a rebuild, which
// numbers them anew, the time is kept at which articles came into the index. Plain values; made by
// SearcherPool.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace dateline {

// How far one database had come.
struct ShardMark {
  std::string index;            // the index's own uuid, kept over rebuilds
  std::string database;         // the Xapian database's: another one each time it is made
  std::uint32_t last = 0;       // its last document id
  std::int64_t newest = 0;      // UTC seconds: when its newest articles came
  std::uint64_t at_newest = 0;  // how many came then

  friend bool operator==(const ShardMark&, const ShardMark&) = default;
};

struct Bookmark {
  std::vector<ShardMark> shards;

  // nullptr when it knows nothing of the index.
  const ShardMark* find(const std::string& index) const;

  friend bool operator==(const Bookmark&, const Bookmark&) = default;
};

// Articles that came later than `after`, up to `until`. Of an index that `after` does not know, all did.
struct NewsRange {
  Bookmark after;
  Bookmark until;
};

}  // namespace dateline
