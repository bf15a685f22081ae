#include <algorithm>
#include <map>

#include "indexer/base/utf8.h"
#include "indexer/index/build_limits.h"
#include "indexer/index/bulk_build.h"
#include "indexer/index/index_database.h"
#include "indexer/index/new_generation.h"
#include "indexer/index/run_notes.h"
#include "indexer/index/sync.h"
#include "indexer/index/writer_lock.h"
#include "indexer/schema/glass_guard.h"
#include "indexer/schema/side_tables.h"

namespace dateline {
namespace {

// The live index, as far as this program can read it: of another schema version, or one that is damaged, only
// the roots.
struct Live {
  Generation generation;
  Xapian::Database database;
  std::vector<Root> roots;
  std::uint64_t revision = 0;
  bool is_readable = false;
  std::map<std::string, std::uint64_t> articles{};  // by root
};

std::map<std::string, std::uint64_t> articles_by_root(const Xapian::Database& database) {
  std::map<std::string, std::uint64_t> articles;
  for (const FileRecord& record : read_records(database)) articles[record.root] += record.articles.size();
  return articles;
}

Result<Live> read_live(const std::filesystem::path& db) {
  const auto generation = current_generation(db);
  if (!generation) return generation.error();
  if (const Outcome checked = check_glass(generation->glass); !checked) return checked.error();
  Live live{*generation, Xapian::Database(generation->glass.string()), {}};
  live.roots = read_roots(live.database, db);
  live.revision = read_revision(live.database);
  live.is_readable = open_index(*generation).ok();
  if (!live.is_readable) return live;
  try {
    live.articles = articles_by_root(live.database);
  } catch (const Xapian::Error& error) {
    if (!is_damage(error)) throw;
    live.is_readable = false;
  } catch (const DamagedRecord&) {
    live.is_readable = false;
  }
  return live;
}

// Why the new generation must not replace the live one, if it must not.
Outcome check_losses(const Live& live, const Xapian::Database& fresh, const SyncReport& report) {
  if (report.unread > 0) {
    return make_error("path", "'" + printable(report.failed.front().path) + "' could not be read (" +
                                  report.failed.front().reason + "); the index stays as it was");
  }
  const auto now = articles_by_root(fresh);
  for (const Root& root : live.roots) {
    const auto before = live.articles.find(root.name);
    if (before == live.articles.end()) continue;
    const auto at = now.find(root.name);
    const std::uint64_t count = at == now.end() ? 0 : at->second;
    if (count * 2 >= before->second) continue;
    return make_error("path", "'" + printable(root.path.string()) + "' would have " + std::to_string(count) +
                                  " articles where it had " + std::to_string(before->second) +
                                  "; the index stays as it was (accept the loss with --allow-shrink)");
  }
  return Done{};
}

Result<SyncReport> build(const SyncOptions& options, const Authority& authority, const ProgressSink& progress,
                         const Live& live) {
  auto scopes = choose_scopes(live.roots, {});
  if (!scopes) return scopes.error();
  SyncReport noted;
  auto plan = make_plan({live.roots, std::move(*scopes), {}}, options, noted);
  if (!plan) return plan.error();
  if (const Outcome room = check_space(options.db, space_wanted(*plan)); !room) return room.error();
  NewGeneration fresh(options.db, live.generation);
  const BuildJob job{options,
                     authority,
                     fresh.generation(),
                     live.is_readable ? std::optional(live.generation) : std::nullopt,
                     live.database.get_metadata(std::string(kMetaUuid)),
                     progress};
  BulkBuild build(job, *plan);
  SyncReport report = build.run(std::move(noted));
  report.revision = live.revision;
  if (report.is_interrupted) return report;
  IndexWriter& writer = build.writer();
  write_generation_rows(writer, options, live.database, live.roots);
  writer.set_row(std::string(kMetaAuthority), authority.digest());
  if (!options.allow_shrink) {
    if (const Outcome kept = check_losses(live, writer.database(), report); !kept) return kept.error();
  }
  const std::uint64_t before = live.is_readable ? live.database.get_doccount() : 0;
  report.removed = before - std::min(before, report.unchanged + report.changed);
  ++report.revision;
  writer.finish_build(options.now, report.revision);
  note_run(fresh.generation(), whole_reach(options.now, live.roots), report);
  fresh.publish();
  return report;
}

}  // namespace

Result<SyncReport> rebuild(const SyncOptions& options, const Authority& authority,
                           const ProgressSink& progress) {
  if (const auto live = read_live(options.db); !live) return live.error();
  const WriterLock lock(options.db, "dateline-indexer rebuild", {options.wait_seconds, options.stopped});
  // Read again: another writer may have been at work until the lock was ours.
  const auto live = read_live(options.db);
  if (!live) return live.error();
  try {
    return build(options, authority, progress, *live);
  } catch (const Stopped&) {
    return stopped_report(live->database);
  }
}

}  // namespace dateline
