#include "indexer/index/sync.h"

#include <algorithm>

#include "indexer/index/generation_store.h"
#include "indexer/index/index_database.h"
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
  standing.roots = read_roots(standing.database);
  return standing;
}

Result<PlanInput> plan_input(const Standing& standing, const SyncOptions& options) {
  auto scopes = choose_scopes(standing.roots, options.paths);
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

// What earlier attempts of this run learned from refused articles.
struct Lessons {
  std::map<std::string, std::string> refused;
  BatchBounds bounds;
};

void write_rows(IndexWriter& writer, const SyncOptions& options, const Standing& standing,
                const SyncPlan& plan) {
  for (const Root& root : plan.roots) {
    if (std::find(standing.roots.begin(), standing.roots.end(), root) == standing.roots.end()) {
      writer.set_row(std::string(kMetaRootPrefix) + root.name, root.path.string());
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

void write_authority_row(SyncRun& run, const SyncPlan& plan, const std::string& before) {
  if (!plan.is_whole || run.report.is_interrupted || before == run.authority.digest()) return;
  run.writer.set_row(std::string(kMetaAuthority), run.authority.digest());
}

IndexWriter::Place open_place(const SyncOptions& options, const Standing& standing) {
  IndexWriter::Place place;
  place.existing = standing.database;
  if (options.dry_run) {
    place.mode = WriterMode::kDry;
  } else if (standing.generation) {
    place.generation = *standing.generation;
    auto target = open_index_for_writing(place.generation);
    if (!target) throw std::runtime_error(target.error().message);
    place.target = std::move(*target);
  } else {
    place.mode = WriterMode::kBuild;
    place.generation = begin_generation(options.db, std::nullopt);
    place.target = create_index(place.generation, "");
  }
  return place;
}

// For the runs after this one; nothing when this one did not see everything.
IndexStanding standing_after(const SyncRun& run, const SyncPlan& plan, const Generation& generation,
                             const Xapian::Database& database) {
  if (!plan.is_whole || run.report.is_interrupted) return {};
  return {generation,          database.get_metadata(std::string(kMetaUuid)),
          run.report.revision, plan.roots,
          run.articles,        run.ledger.contested()};
}

Result<SyncReport> run_once(const SyncOptions& options, const Authority& authority,
                            const ProgressSink& progress, const Lessons& lessons) {
  const auto standing = read_standing(options.db);
  if (!standing) return standing.error();
  auto input = plan_input(*standing, options);
  if (!input) return input.error();
  SyncReport noted;
  auto plan = make_plan(std::move(*input), options, noted);
  if (!plan) return plan.error();
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
  write_authority_row(run, *plan, authority_before);
  run.report.articles = writer.article_count();
  if (place.mode == WriterMode::kBuild) {
    writer.finish_build(options.now, 1);
    publish_generation(options.db, place.generation);
    run.report.revision = 1;
  } else {
    writer.commit(options.now);
    run.report.revision = writer.revision();
  }
  if (place.mode == WriterMode::kInPlace) {
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
  if (const auto scopes = choose_scopes(standing->roots, options.paths); !scopes) return scopes.error();
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
      // A batch that is refused without a name, or a name that was already left out, cannot be helped.
      const bool is_known = refused.id().empty()
                                ? lessons.bounds.articles == 1
                                : !lessons.refused.emplace(refused.id(), refused.what()).second;
      if (is_known) throw std::runtime_error(std::string("db: ") + refused.what());
      if (refused.id().empty()) lessons.bounds.articles = 1;
    }
  }
}

}  // namespace dateline
