#include "server/search/news.h"

#include <algorithm>
#include <limits>

#include "indexer/schema/side_tables.h"
#include "server/search/export_run.h"

namespace dateline {
namespace {

// How many articles of a database came at one second.
std::uint64_t count_arrivals(const Snapshot& snapshot, std::size_t part, std::int64_t second) {
  const Shards& shards = snapshot.shards();
  std::uint64_t count = 0;
  for (std::uint32_t local = 1; local <= shards.parts()[part].get_lastdocid(); ++local) {
    if (snapshot.columns().first_indexed().seconds(shards.document(part, local)) == second) ++count;
  }
  return count;
}

}  // namespace

Bookmark bookmark_of(const Snapshot& snapshot) {
  const Shards& shards = snapshot.shards();
  const FirstIndexedColumn& arrivals = snapshot.columns().first_indexed();
  Bookmark bookmark;
  for (std::size_t part = 0; part < shards.parts().size(); ++part) {
    const Xapian::Database& database = shards.parts()[part];
    ShardMark& mark = bookmark.shards.emplace_back();
    mark.index = database.get_metadata(std::string(kMetaUuid));
    mark.database = database.get_uuid();
    mark.last = database.get_lastdocid();
    for (std::uint32_t local = 1; local <= mark.last; ++local) {
      const std::int64_t came = arrivals.seconds(shards.document(part, local));
      if (came < mark.newest || came == 0) continue;
      mark.at_newest = came == mark.newest ? mark.at_newest + 1 : 1;
      mark.newest = came;
    }
  }
  return bookmark;
}

NewsTest::NewsTest(const Snapshot& snapshot, const NewsRange& range)
    : arrivals_(snapshot.columns().first_indexed()) {
  const std::vector<Xapian::Database>& parts = snapshot.shards().parts();
  if (parts.size() != range.until.shards.size()) throw IndexReplaced();
  for (std::size_t part = 0; part < parts.size(); ++part) {
    const ShardMark& now = range.until.shards[part];
    if (parts[part].get_uuid() != now.database) throw IndexReplaced();
    ShardRange& shard = ranges_.emplace_back();
    shard.until = now.last;
    const ShardMark* const before = range.after.find(now.index);
    if (before == nullptr) continue;
    if (before->database == now.database) {
      shard.after = before->last;
      shard.since = before->newest - kClockSlack;
      continue;
    }
    // Numbered anew. Articles of the last second that was seen are new only if there are more of them now,
    // and then nobody can say which: all are told once more.
    const std::uint64_t came = count_arrivals(snapshot, part, before->newest);
    shard.since = came > before->at_newest ? before->newest : before->newest + 1;
  }
}

bool NewsTest::is_new(std::uint32_t document) const {
  const std::size_t shards = ranges_.size();
  const ShardRange& range = ranges_[(document - 1) % shards];
  const auto local = static_cast<std::uint32_t>((document - 1) / shards + 1);
  return local > range.after && local <= range.until && arrivals_.seconds(document) >= range.since;
}

std::int64_t NewsTest::since() const {
  std::int64_t first = std::numeric_limits<std::int64_t>::max();
  for (const ShardRange& range : ranges_) first = std::min(first, range.since);
  return first;
}

}  // namespace dateline
