#include "indexer/index/sync.h"

#include <algorithm>

#include "indexer/index/build_limits.h"
#include "indexer/index/bulk_build.h"
#include "indexer/index/generation_store.h"
#include "indexer/index/given_articles.h"
#include "indexer/index/index_database.h"
#include "indexer/index/large_sync.h"
#include "indexer/index/lessons.h"
#include "indexer/index/run_notes.h"
#include "indexer/index/sync_pass.h"
#include "indexer/index/writer_lock.h"
#include "indexer/schema/side_tables.h"

namespace dateline {
namespace {

// What the index says before the run.
struct Standing {
  std::optional<Generation> generation;
  Xapian::Database database{};
  std::vector<Root> roots;
};

Result<Standing> read_standing(const std::filesystem::path& db) {
  auto generation = published_generation(db);
  if (!generation) return generation.error();
  Standing standing;
  standing.generation = *generation;
  if (!standing.generation) return standing;
  auto database = open_index(*standing.generation);
  if (!database) return database.error();
  standing.database = *database;
  standing.roots = read_roots(standing.database, db);
  return standing;
}

Result<PlanInput> plan_input(const Standing& standing, const SyncOptions& options) {
  auto scopes = choose_scopes(standing.roots, options.paths, given_folder(options.db));
  if (!scopes) return scopes.error();
  PlanInput input{standing.roots, std::move(*scopes), {}};
  if (!standing.generation) return input;
  input.read_records = [&standing] {
    std::vector<FileRecord> records;
    each_record(standing.database, [&records](FileRecord record) { records.push_back(std::move(record)); });
    return records;
  };
  return input;
}

void write_rows(IndexWriter& writer, const SyncOptions& options, const Standing& standing,
                const SyncPlan& plan) {
  for (const Root& root : plan.roots) {
    if (std::find(standing.roots.begin(), standing.roots.end(), root) == standing.roots.end()) {
      writer.set_row(std::string(kMetaRootPrefix) + root.name, root_row(root, options.db));
    }
  }
  const auto known =
      standing.generation ? read_options(standing.database) : std::map<std::string, std::string>{};
  for (const auto& [name, value] : options.remembered) {
    const auto before = known.find(name);
    if (before != known.end() ? before->second == value : value.empty()) continue;
    writer.set_row(std::string(kOptionPrefix) + name, value);
  }
}

// What is known of the run when its rows are written.
struct Ending {
  const SyncPlan& plan;
  const SyncReport& report;
  std::string digest;  // of the authority
};

void write_authority_row(IndexWriter& writer, const Ending& ending, const std::string& before) {
  if (!ending.plan.is_whole || ending.report.is_interrupted || before == ending.digest) return;
  writer.set_row(std::string(kMetaAuthority), ending.digest);
}

IndexWriter::Place open_place(const SyncOptions& options, const Standing& standing) {
  IndexWriter::Place place;
  place.existing = standing.database;
  if (options.dry_run) {
    place.mode = WriterMode::kDry;
    return place;
  }
  place.generation = *standing.generation;
  auto target = open_index_for_writing(place.generation);
  if (!target) throw std::runtime_error(target.error().message);
  place.target = std::move(*target);
  return place;
}

// For the runs after this one; nothing when this one did not see everything.
IndexStanding standing_after(const SyncRun& run, const SyncPlan& plan, const Generation& generation,
                             const Xapian::Database& database) {
  if (!plan.is_whole || run.report.is_interrupted) return {};
  return {generation,
          database.get_metadata(std::string(kMetaUuid)),
          run.report.revision,
          plan.roots,
          run.articles,
          run.ledger.contested(),
          !run.report.kept.empty()};
}

SyncReport build_first(const BuildJob& job, const Standing& standing, SyncPlan& plan, SyncReport noted) {
  BulkBuild build(job, plan);
  SyncReport report = build.run(std::move(noted));
  write_rows(build.writer(), job.options, standing, plan);
  write_authority_row(build.writer(), {plan, report, job.authority.digest()}, "");
  build.writer().finish_build(job.options.now, 1);
  note_run(job.generation, whole_reach(job.options.now, plan.roots), report);
  publish_generation(job.options.db, job.generation);
  report.revision = 1;
  return report;
}

Result<SyncReport> run_once(const SyncOptions& options, const Authority& authority,
                            const ProgressSink& progress, const Lessons& lessons) {
  const auto standing = read_standing(options.db);
  if (!standing) return standing.error();
  auto input = plan_input(*standing, options);
  if (!input) return input.error();
  SyncReport noted;
  std::vector<Scope> scopes = input->scopes;
  auto plan = make_plan(std::move(*input), options, noted);
  if (!plan) return plan.error();
  if (!standing->generation && !options.dry_run) {
    if (const Outcome room = check_space(options.db, space_wanted(*plan)); !room) return room.error();
    const BuildJob job{options,      authority, begin_generation(options.db, std::nullopt),
                       std::nullopt, "",        progress};
    return build_first(job, *standing, *plan, std::move(noted));
  }
  const LargeSync large{options, authority, *plan, noted, progress};
  if (!options.dry_run && is_large(large)) {
    if (auto report = build_next(large, *standing->generation)) return std::move(*report);
  }
  const IndexWriter::Place place = open_place(options, *standing);
  IndexWriter writer(place, authority, lessons.bounds);
  SyncRun run(options, authority, writer);
  run.report = std::move(noted);
  run.refused = &lessons.refused;
  run.progress = progress;
  write_rows(writer, options, *standing, *plan);
  // Asked before the first commit: an older reading handle may not outlive two.
  const std::string authority_before =
      standing->generation ? standing->database.get_metadata(std::string(kMetaAuthority)) : "";
  run_pass(run, *plan);
  write_authority_row(writer, {*plan, run.report, authority.digest()}, authority_before);
  run.report.articles = writer.article_count();
  writer.commit(options.now);
  run.report.revision = writer.revision();
  if (place.mode == WriterMode::kInPlace) {
    note_run(place.generation, {options.now, plan->roots, std::move(scopes)}, run.report);
    run.report.standing = standing_after(run, *plan, place.generation, place.target);
  }
  if (place.mode == WriterMode::kDry) {
    run.report.articles = run.report.articles + run.report.added - run.report.removed;
  }
  return std::move(run.report);
}

}  // namespace

Result<SyncReport> sync(const SyncOptions& options, const Authority& authority,
                        const ProgressSink& progress) {
  // Asked before anything is made: a mistyped folder leaves no trace.
  const auto standing = read_standing(options.db);
  if (!standing) return standing.error();
  if (const auto scopes = choose_scopes(standing->roots, options.paths, given_folder(options.db)); !scopes)
    return scopes.error();
  std::optional<WriterLock> lock;
  if (!options.dry_run) {
    if (const Outcome prepared = prepare_index_folder(options.db); !prepared) return prepared.error();
    lock.emplace(options.db, options.command, LockWait{options.wait_seconds, options.stopped});
  }
  Lessons lessons;
  while (true) {
    try {
      return run_once(options, authority, progress, lessons);
    } catch (const RefusedArticle& refused) {
      lessons.learn(refused);
    } catch (const Stopped&) {
      return stopped_report(standing->database);
    }
  }
}

}  // namespace dateline
