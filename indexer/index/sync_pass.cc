#include "indexer/index/sync_pass.h"

#include <algorithm>

#include "indexer/article/reader.h"
#include "indexer/index/file_articles.h"
#include "indexer/index/file_reader.h"
#include "indexer/index/file_update.h"
#include "indexer/index/sidecar_file.h"

namespace dateline {
namespace {

constexpr std::uint32_t kFilesAQuestion = 64;

class Pass {
 public:
  Pass(SyncRun& run, SyncPlan& plan) : run_(run), plan_(plan) {}

  void run(PlanRange range) {
    run_.counts.files_seen = range.end - range.first;
    run_.ledger.expect(range.end - range.first);
    if (run_.writer.mode() == WriterMode::kInPlace) {
      run_.moved = MovedFiles(plan_, run_.writer.database(), run_.inputs);
    }
    try {
      for (std::uint32_t owner = range.first; owner < range.end; ++owner) {
        // Each question is a call of the kernel; files that are read ask at each article.
        if ((owner - range.first) % kFilesAQuestion == 0) run_.check_stopped();
        visit(owner);
        ++run_.counts.files_done;
        run_.show_progress();
        if (run_.writer.is_full()) run_.writer.commit(run_.options.now);
      }
    } catch (const Stopped&) {
      run_.report.is_interrupted = true;
    }
  }

 private:
  void visit(std::uint32_t owner) {
    PlanItem& item = plan_.items[owner];
    switch (item.state) {
      case FileState::kGone:
        FileUpdate(run_, plan_, owner).remove();
        return;
      case FileState::kNotLookedAt:
        if (!keep(owner)) take_again(owner);
        return;
      case FileState::kFound:
        break;
    }
    const bool is_same_stamp = item.record && item.record->stamp == item.stamp &&
                               item.record->sidecar == item.sidecar && item.record->inputs == run_.inputs &&
                               !item.record->digest.empty();
    if (!is_same_stamp || !keep(owner)) look_into(owner);
  }

  FileRead read(std::uint32_t owner) const {
    return run_.read ? run_.read(owner) : read_item(plan_, plan_.items[owner]);
  }

  // Leaves a file as it is recorded. False when one of its articles would have another key by now.
  bool keep(std::uint32_t owner) {
    const PlanItem& item = plan_.items[owner];
    if (!run_.ledger.settle_again(*item.record, owner)) return false;
    run_.report.unchanged += item.record->articles.size();
    run_.articles[item.record->root] += item.record->articles.size();
    run_.report.failures += item.record->problem_count;
    if (item.record->problem_count + item.record->not_read_count > 0) tell_again(item);
    return true;
  }

  // What was wrong with a file is wrong with it still.
  void tell_again(const PlanItem& item) {
    const FileRecord& record = *item.record;
    const std::string shown = shown_path(plan_.roots[item.root], item.path);
    for (const std::string& problem : record.problems) run_.report.failed.push_back({shown, problem});
    if (record.problem_count > record.problems.size()) {
      run_.report.failed.push_back(
          {shown, more_records_failed(record.problem_count - record.problems.size())});
    }
    run_.report.not_read += record.not_read_count;
    for (const std::string& reason : record.not_read) run_.report.skipped.push_back({shown, reason});
  }

  void look_into(std::uint32_t owner) {
    if (pass_over(owner)) return;
    PlanItem& item = plan_.items[owner];
    const FileRead file = read(owner);
    if (file.state == ReadState::kUnreadable || file.state == ReadState::kVanished) {
      return keep_unread(owner, file.reason);
    }
    const std::string digest = digest_of(file);
    if (file.source && !file.source->fault().empty()) return keep_unread(owner, file.source->fault());
    if (file.state == ReadState::kRead && item.record && item.record->inputs == run_.inputs &&
        item.record->digest == digest && keep(owner)) {
      // The unsure stamp is not written: it would cost a commit at each run until it is sure.
      if (!file.is_stamp_sure) return;
      item.record->stamp = file.stamp;
      item.record->sidecar = file.sidecar_stamp;
      run_.writer.set_long_row(record_key(item.record->root, item.record->path), encode_record(*item.record));
      return;
    }
    FileUpdate(run_, plan_, owner).apply(file, digest);
  }

  // True for a file that this machine cannot read at the moment: what the index has of it stays, and the next
  // run tries again.
  bool pass_over(std::uint32_t owner) {
    const PlanItem& item = plan_.items[owner];
    const std::string shown = shown_path(plan_.roots[item.root], item.path);
    const auto format = format_of(shown);
    const auto reason = format ? missing_tool(*format) : std::nullopt;
    if (!reason) return false;
    run_.report.skipped.push_back({shown, *reason});
    ++run_.report.not_read;
    if (item.record) keep_unseen(owner);
    return true;
  }

  // Its content is unknown, so what the index has of it stays.
  void keep_unread(std::uint32_t owner, const std::string& reason) {
    const PlanItem& item = plan_.items[owner];
    run_.report.failed.push_back({shown_path(plan_.roots[item.root], item.path), reason});
    ++run_.report.failures;
    ++run_.report.unread;
    if (item.record) keep_unseen(owner);
  }

  void keep_unseen(std::uint32_t owner) {
    const FileRecord& record = *plan_.items[owner].record;
    run_.articles[record.root] += record.articles.size();
    if (!run_.ledger.settle_again(record, owner)) drop_taken(owner);
  }

  // A file out of reach or scope whose articles would have other keys by now: it is read after all.
  void take_again(std::uint32_t owner) {
    if (pass_over(owner)) return;
    const FileRead file = read(owner);
    if (file.state == ReadState::kRead) {
      FileUpdate(run_, plan_, owner).apply(file, content_digest(file));
    } else {
      keep_unread(owner, file.reason);
    }
  }

  // Keeps the articles that are still its own.
  void drop_taken(std::uint32_t owner) {
    FileRecord record = *plan_.items[owner].record;
    const auto taken = std::stable_partition(
        record.articles.begin(), record.articles.end(),
        [this](const ArticleEntry& entry) { return !run_.ledger.is_settled(entry.id); });
    for (auto entry = taken; entry != record.articles.end(); ++entry)
      run_.writer.facet_rows().drop(entry->labels.unpacked());
    record.articles.erase(taken, record.articles.end());
    for (const ArticleEntry& entry : record.articles) run_.ledger.hold(entry, owner);
    record.digest.clear();
    run_.writer.set_long_row(record_key(record.root, record.path), encode_record(record));
  }

  SyncRun& run_;
  SyncPlan& plan_;
};

}  // namespace

FileRead read_item(const SyncPlan& plan, const PlanItem& item) {
  const Root& root = plan.roots[item.root];
  const auto format = format_of(shown_path(root, item.path));
  return format ? read_file(*format, root.path, item.path)
                : read_with_sidecar(root.path, item.path, kMaxSingleFile);
}

void run_pass(SyncRun& run, SyncPlan& plan) {
  run_pass(run, plan, {0, static_cast<std::uint32_t>(plan.items.size())});
}

void run_pass(SyncRun& run, SyncPlan& plan, PlanRange range) {
  Pass(run, plan).run(range);
}

}  // namespace dateline
