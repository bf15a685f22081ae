#include "indexer/index/run_notes.h"

#include <algorithm>
#include <map>

#include "indexer/index/descriptor.h"
#include "indexer/index/folder_walk.h"
#include "indexer/index/generation_store.h"
#include "indexer/index/writer_lock.h"

namespace dateline {
namespace {

using Failures = std::map<FilePlace, std::string>;  // to the first reason

// Within `root`; nullopt when it stands elsewhere.
std::optional<std::string> path_within(const Root& root, const std::string& shown) {
  if (shown == root.path.string()) return "";
  const std::string folder = (root.path / "").string();
  if (!shown.starts_with(folder)) return std::nullopt;
  return shown.substr(folder.size());
}

// The place that a report shows; of roots within each other the innermost has it.
std::optional<FilePlace> place_of(const std::vector<Root>& roots, const std::string& shown) {
  std::optional<FilePlace> place;
  for (const Root& root : roots) {
    auto path = path_within(root, shown);
    if (path && (!place || path->size() < place->path.size())) place = FilePlace{root.name, std::move(*path)};
  }
  return place;
}

// Who reads an index need not know where its files stand.
std::string without_path(std::string reason, const Root& root) {
  const std::string path = root.path.string();
  for (std::size_t at = 0; path.size() > 1 && (at = reason.find(path, at)) != std::string::npos;) {
    reason.replace(at, path.size(), root.name);
    at += root.name.size();
  }
  return reason;
}

const Root* root_named(const std::vector<Root>& roots, const std::string& name) {
  const auto at =
      std::find_if(roots.begin(), roots.end(), [&](const Root& root) { return root.name == name; });
  return at == roots.end() ? nullptr : &*at;
}

bool is_within(const std::vector<Scope>& scopes, const FailedFile& file) {
  return std::any_of(scopes.begin(), scopes.end(), [&file](const Scope& scope) {
    if (scope.root.name != file.root) return false;
    return scope.below.empty() ||
           std::any_of(scope.below.begin(), scope.below.end(),
                       [&file](const std::string& part) { return is_below(file.path, part); });
  });
}

void write_notes(const Generation& generation, const LastRun& run) {
  replace_file(generation.folder / kLastRunFile, encode_last_run(run));
}

}  // namespace

RunReach whole_reach(std::int64_t now, const std::vector<Root>& roots) {
  RunReach reach{now, roots, {}};
  for (const Root& root : roots) reach.scopes.push_back({root, {}});
  return reach;
}

LastRun after_run(const LastRun& before, const RunReach& reach, const SyncReport& report) {
  Failures failures;
  for (const FailedFile& file : before.failed) {
    if (root_named(reach.roots, file.root) == nullptr || is_within(reach.scopes, file)) continue;
    failures.emplace(FilePlace{file.root, file.path}, file.reason);
  }
  for (const FileProblem& problem : report.failed) {
    if (auto place = place_of(reach.roots, problem.path)) {
      const Root& root = *root_named(reach.roots, place->root);
      failures.emplace(std::move(*place), without_path(problem.reason, root));
    }
  }
  LastRun run;
  const bool is_well = report.kept.empty() && !reach.has_kept;
  run.ended = is_well ? std::optional(reach.now) : before.ended;
  run.failed_files = failures.size();
  if (!reach.tells_all_records) run.failed_files += before.failed_files - before.failed.size();
  for (const auto& [place, reason] : failures) {
    if (run.failed.size() == kFailedNamed) break;
    run.failed.push_back({place.root, place.path, reason});
  }
  return run;
}

void note_run(const Generation& generation, const RunReach& reach, const SyncReport& report) {
  if (report.is_interrupted) return;
  write_notes(generation, after_run(read_last_run(generation).value_or(LastRun{}), reach, report));
}

void renew_run(const std::filesystem::path& db, const IndexStanding& standing, std::int64_t now) {
  if (standing.has_kept) return;
  try {
    const WriterLock lock(db, "dateline-indexer watch", {0, {}});
    const auto generation = published_generation(db);
    if (!generation || !*generation || **generation != standing.generation) return;
    note_run(**generation, {now, standing.roots, {}, false}, {});
  } catch (const LockedError&) {
    // Another run is at work, and says what it found when it ends.
  }
}

void forget_root(const Generation& generation, const std::string& root) {
  auto run = read_last_run(generation);
  if (!run) return;
  run->failed_files -= std::erase_if(run->failed, [&](const FailedFile& file) { return file.root == root; });
  write_notes(generation, *run);
}

}  // namespace dateline
