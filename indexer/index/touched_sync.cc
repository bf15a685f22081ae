#include "indexer/index/touched_sync.h"

#include <algorithm>
#include <set>

#include "indexer/index/generation_store.h"
#include "indexer/index/index_database.h"
#include "indexer/index/run_notes.h"
#include "indexer/index/sidecar_file.h"
#include "indexer/index/sync_pass.h"
#include "indexer/index/writer_lock.h"
#include "indexer/schema/side_tables.h"

namespace dateline {
namespace {

// The files to look at: a sidecar stands for the file that it belongs to.
std::set<FilePlace> files_of(const std::vector<FilePlace>& touched) {
  std::set<FilePlace> files;
  for (const FilePlace& place : touched) {
    files.insert({place.root, sidecar_owner(place.path).value_or(place.path)});
  }
  return files;
}

PlanInput plan_input(const Xapian::Database& database, const IndexStanding& standing,
                     const std::set<FilePlace>& files) {
  PlanInput input{standing.roots, {}, {}, standing.articles};
  for (const Root& root : standing.roots) {
    Scope scope{root, {}};
    for (const FilePlace& file : files) {
      if (file.root != root.name) continue;
      if (auto record = read_record(database, file)) input.records.push_back(std::move(*record));
      scope.below.push_back(file.path);
    }
    if (!scope.below.empty()) input.scopes.push_back(std::move(scope));
  }
  return input;
}

SomeFiles some_files(const std::vector<FileRecord>& records, const IndexStanding& standing) {
  SomeFiles files{{}, &standing.contested};
  for (const FileRecord& record : records) {
    for (const ArticleEntry& entry : record.articles) files.own.insert(entry.id);
  }
  return files;
}

void take_over(const SyncRun& run, const std::vector<FileRecord>& before, IndexStanding& standing) {
  for (const FileRecord& record : before) {
    std::uint64_t& articles = standing.articles[record.root];
    articles -= std::min<std::uint64_t>(articles, record.articles.size());
  }
  for (const auto& [root, articles] : run.articles) standing.articles[root] += articles;
  standing.revision = run.report.revision;
}

bool is_as_it_was(const Xapian::Database& database, const IndexStanding& standing) {
  return read_revision(database) == standing.revision &&
         database.get_metadata(std::string(kMetaUuid)) == standing.uuid;
}

}  // namespace

Result<std::optional<SyncReport>> sync_touched(const SyncOptions& options, const Authority& authority,
                                               IndexStanding& standing,
                                               const std::vector<FilePlace>& touched) {
  const auto all_files = [] { return std::optional<SyncReport>{}; };
  if (const auto current = current_generation(options.db); !current) return current.error();
  const WriterLock lock(options.db, options.command, {options.wait_seconds, options.stopped});
  const auto generation = published_generation(options.db);
  if (!generation) return generation.error();
  if (!*generation || **generation != standing.generation) return all_files();
  auto target = open_index_for_writing(**generation);
  if (!target) return target.error();
  if (!is_as_it_was(*target, standing)) return all_files();
  PlanInput input = plan_input(*target, standing, files_of(touched));
  const std::vector<FileRecord> before = input.records;
  const RunReach reach{options.now, input.roots, input.scopes, false, standing.has_kept};
  SyncReport noted;
  Result<SyncPlan> plan = SyncPlan{};
  try {
    plan = make_plan(std::move(input), options, noted);
  } catch (const Stopped&) {
    return std::optional(stopped_report(*target));
  }
  // A root that is gone: what that means, all of its records tell.
  if (!plan || !noted.kept.empty()) return all_files();
  IndexWriter writer({WriterMode::kInPlace, **generation, *target, {}}, authority, {});
  SyncRun run(options, authority, writer);
  run.report = std::move(noted);
  run.some_files = some_files(before, standing);
  try {
    run_pass(run, *plan);
    writer.commit(options.now);
  } catch (const NeedsAllFiles&) {
    return all_files();
  } catch (const RefusedArticle&) {
    return all_files();
  }
  run.report.articles = writer.article_count();
  run.report.revision = writer.revision();
  take_over(run, before, standing);
  note_run(**generation, reach, run.report);
  return std::optional(std::move(run.report));
}

}  // namespace dateline
