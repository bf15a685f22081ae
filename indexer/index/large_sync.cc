#include "indexer/index/large_sync.h"

#include <algorithm>
#include <map>

#include "indexer/index/build_limits.h"
#include "indexer/index/bulk_build.h"
#include "indexer/index/file_articles.h"
#include "indexer/index/index_database.h"
#include "indexer/index/new_generation.h"
#include "indexer/index/run_notes.h"
#include "indexer/schema/side_tables.h"

namespace dateline {
namespace {

constexpr std::uint64_t kLargeShare = 20;  // a twentieth
// A new file of many articles has about one in so many bytes.
constexpr std::uint64_t kArticleBytes = 4096;

bool can_be_many(Format format) {
  return format == Format::kJson || format == Format::kNdjson || format == Format::kFeed ||
         format == Format::kWarc;
}

std::uint64_t articles_in_new(const SyncPlan& plan, const PlanItem& item) {
  const auto format = format_of(shown_path(plan.roots[item.root], item.path));
  if (!format || !can_be_many(*format)) return 1;
  return std::max<std::uint64_t>(1, item.stamp.size / kArticleBytes);
}

// Whether a recorded file's content is another; its time alone says nothing.
bool is_other(const SyncPlan& plan, const PlanItem& item, const std::string& inputs) {
  const FileRecord& record = *item.record;
  if (record.inputs != inputs) return true;
  if (record.stamp == item.stamp && record.sidecar == item.sidecar && !record.digest.empty()) return false;
  const FileRead file = read_item(plan, item);
  return file.state != ReadState::kRead || digest_of(file) != record.digest;
}

// How many articles of a recorded file are taken to be others. Of a file of many, most usually stand as they
// were: what it grew or shrank by tells, as reading them all would be half of the sync.
std::uint64_t articles_changed(const SyncPlan& plan, const PlanItem& item, const std::string& inputs) {
  const FileRecord& record = *item.record;
  if (!is_other(plan, item, inputs)) return 0;
  const std::uint64_t articles = record.articles.size();
  if (record.inputs != inputs || articles <= 1) return articles;
  const std::uint64_t before = std::max<std::uint64_t>(record.stamp.size, 1);
  const std::uint64_t by = item.stamp.size > before ? item.stamp.size - before : before - item.stamp.size;
  return std::max<std::uint64_t>(1, articles * by / before);
}

// The plan of a build: what stands there, as if it had never been seen.
SyncPlan without_records(const SyncPlan& plan) {
  SyncPlan fresh = plan;
  std::erase_if(fresh.items, [](const PlanItem& item) { return item.state != FileState::kFound; });
  for (PlanItem& item : fresh.items) item.record.reset();
  return fresh;
}

// Whether a file holds so many fewer articles than it did that this must not be believed.
bool is_shrunk(const SyncPlan& plan, const Xapian::Database& fresh) {
  std::map<std::string, std::uint64_t> now;
  for (const FileRecord& record : read_records(fresh)) {
    now[full_path(record.root, record.path)] = record.articles.size();
  }
  std::vector<ShrinkGuard> guards = plan.guards;
  return std::any_of(plan.items.begin(), plan.items.end(), [&](const PlanItem& item) {
    if (item.state != FileState::kFound || !item.record) return false;
    const std::uint64_t before = item.record->articles.size();
    const auto at = now.find(full_path(plan.roots[item.root].name, item.path));
    const std::uint64_t count = at == now.end() ? 0 : at->second;
    return count < before && !guards[item.root].take(before - count);
  });
}

}  // namespace

bool is_large(const LargeSync& sync, std::uint64_t least) {
  const SyncPlan& plan = sync.plan;
  const bool is_within_reach = plan.is_whole && sync.noted.kept.empty() && sync.noted.unread == 0 &&
                               std::none_of(plan.items.begin(), plan.items.end(), [](const PlanItem& item) {
                                 return item.state == FileState::kNotLookedAt;
                               });
  if (!is_within_reach) return false;
  std::uint64_t recorded = 0;
  for (const PlanItem& item : plan.items) {
    if (item.record) recorded += item.record->articles.size();
  }
  const std::uint64_t bound = std::max(least, recorded / kLargeShare);
  const std::string inputs = extract_inputs(sync.authority, sync.options.extract);
  std::uint64_t changes = 0;
  // Reading comes last, and only as long as it can still decide.
  for (const PlanItem& item : plan.items) {
    if (!item.record) changes += articles_in_new(plan, item);
    if (item.state == FileState::kGone) changes += item.record->articles.size();
  }
  for (auto item = plan.items.begin(); item != plan.items.end() && changes <= bound; ++item) {
    if (item->state == FileState::kFound && item->record) changes += articles_changed(plan, *item, inputs);
  }
  return changes > bound;
}

std::optional<SyncReport> build_next(const LargeSync& sync, const Generation& live) {
  const SyncOptions& options = sync.options;
  const Xapian::Database before(live.glass.string());
  if (!check_space(options.db, space_wanted(sync.plan))) return std::nullopt;
  SyncPlan plan = without_records(sync.plan);
  NewGeneration fresh(options.db, live);
  const BuildJob job{
      options,       sync.authority, fresh.generation(), live, before.get_metadata(std::string(kMetaUuid)),
      sync.progress, &sync.plan};
  BulkBuild build(job, plan);
  SyncReport report = build.run(sync.noted);
  if (report.is_interrupted) return stopped_report(before);
  if (report.unread > 0 || is_shrunk(sync.plan, build.writer().database())) return std::nullopt;
  const std::uint64_t count = before.get_doccount();
  report.removed = count - std::min<std::uint64_t>(count, report.unchanged + report.changed);
  report.revision = read_revision(before) + 1;
  write_generation_rows(build.writer(), options, before, plan.roots);
  build.writer().set_row(std::string(kMetaAuthority), sync.authority.digest());
  build.writer().finish_build(options.now, report.revision);
  note_run(fresh.generation(), whole_reach(options.now, plan.roots), report);
  fresh.publish();
  return report;
}

}  // namespace dateline
