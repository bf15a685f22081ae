#include "indexer/index/shard_count.h"

#include <xapian.h>

#include <stdexcept>
#include <string>

namespace dateline {
namespace {

[[noreturn]] void fail(const BuiltShard& one, const std::string& what) {
  throw std::runtime_error("shard " + std::to_string(one.shard.number) + " of the build " + what +
                           "; nothing was published, run it again");
}

std::uint64_t reported(const SyncReport& report) {
  return report.added + report.changed + report.unchanged;
}

// Each article that was read is in the database or failed. Of a file that could not be read to its end none
// is kept.
void check_report(const BuiltShard& one) {
  const SyncReport& report = one.outcome.report;
  if (!one.articles_read || report.is_interrupted || report.unread > 0) return;
  const std::uint64_t made = reported(report);
  if (made <= *one.articles_read && *one.articles_read <= made + report.failures) return;
  fail(one, "made " + std::to_string(made) + " articles and " + std::to_string(report.failures) +
                " failures of " + std::to_string(*one.articles_read) + " that were read");
}

}  // namespace

ShardDatabases count_shards(const BuildContext& context, const std::vector<BuiltShard>& built) {
  ShardDatabases databases;
  Xapian::docid last = 0;
  for (const BuiltShard& one : built) {
    check_report(one);
    const std::filesystem::path glass = shard_at(context, one.shard.number).glass;
    const std::uint64_t wanted = reported(one.outcome.report);
    std::error_code code;
    if (!std::filesystem::exists(glass, code)) {
      // Stopped before it began.
      if (one.outcome.report.is_interrupted && wanted == 0) continue;
      fail(one, "has no database");
    }
    const Xapian::Database database(glass.string());
    const std::uint64_t has = database.get_doccount();
    if (has != wanted) {
      fail(one, "has " + std::to_string(has) + " articles, wanted " + std::to_string(wanted));
    }
    databases.paths.push_back(glass);
    databases.articles += has;
    for (const Xapian::docid docid : one.outcome.long_lists) databases.long_lists.push_back(last + docid);
    last += database.get_lastdocid();
  }
  return databases;
}

}  // namespace dateline
