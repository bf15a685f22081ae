#include "indexer/index/split_files.h"

#include <algorithm>

#include "indexer/index/file_update.h"
#include "indexer/index/index_database.h"
#include "indexer/index/sidecar_file.h"

namespace dateline {
namespace {

class Joiner {
 public:
  Joiner(const BuildContext& context, const PlanItem& item)
      : plan_(context.plan), item_(item), shown_(shown_path(plan_.roots[item.root], item.path)) {}

  void add(const Generation& shard, const LinePart& lines, SyncReport& report) {
    built_to_ = lines.end;
    if (first_report_ == nullptr) first_report_ = &report;
    mend(report);
    std::error_code code;
    if (!std::filesystem::exists(shard.glass, code)) return distrust();
    auto part =
        read_record(Xapian::Database(shard.glass.string()), {plan_.roots[item_.root].name, item_.path});
    if (!part) return distrust();
    is_trusted_ = is_trusted_ && !part->digest.empty();
    if (!record_) {
      record_ = std::move(*part);
      return;
    }
    is_trusted_ = is_trusted_ && part->stamp.size == record_->stamp.size && part->sidecar == record_->sidecar;
    if (part->stamp.modified == kNoTime) record_->stamp.modified = kNoTime;
    std::move(part->articles.begin(), part->articles.end(), std::back_inserter(record_->articles));
    join(record_->problems, part->problems);
    join(record_->not_read, part->not_read);
    record_->problem_count += part->problem_count;
    record_->not_read_count += part->not_read_count;
  }

  // nullopt: no part has any.
  std::optional<FileRecord> finish() {
    if (!record_) return std::nullopt;
    // A run that was asked to stop gives out no further parts.
    is_trusted_ = is_trusted_ && built_to_ >= item_.stamp.size;
    if (is_trusted_) record_->digest = digest_if_still_the_same();
    if (!is_trusted_ || record_->digest.empty()) {
      record_->digest.clear();
      record_->stamp.modified = kNoTime;
    }
    tell();
    return std::move(record_);
  }

 private:
  void distrust() { is_trusted_ = false; }

  static void join(std::vector<std::string>& all, std::vector<std::string>& more) {
    for (std::string& one : more) {
      if (all.size() < kProblemsKept) all.push_back(std::move(one));
    }
  }

  // What failed in the file is told once for the whole; that it changed is said once.
  void mend(SyncReport& report) {
    if (report.unread == 0) report.failed.clear();
    report.skipped.clear();
    std::erase_if(report.warnings, [this](const FileProblem& warning) {
      if (warning.reason != kChangedWhileRead) return false;
      return std::exchange(is_change_told_, true);
    });
  }

  std::string digest_if_still_the_same() {
    const FileRead file = read_item(plan_, item_);
    if (file.state == ReadState::kRead && file.source && file.stamp == item_.stamp) {
      std::string digest = content_digest(file);
      if (file.source->is_still(item_.stamp)) return digest;
    }
    if (!is_change_told_) first_report_->warnings.push_back({shown_, kChangedWhileRead});
    return "";
  }

  void tell() {
    for (const std::string& problem : record_->problems) first_report_->failed.push_back({shown_, problem});
    if (record_->problem_count > record_->problems.size()) {
      first_report_->failed.push_back(
          {shown_, more_records_failed(record_->problem_count - record_->problems.size())});
    }
    for (const std::string& reason : record_->not_read) first_report_->skipped.push_back({shown_, reason});
  }

  const SyncPlan& plan_;
  const PlanItem& item_;
  std::string shown_;
  SyncReport* first_report_ = nullptr;
  std::optional<FileRecord> record_;
  std::uint64_t built_to_ = 0;  // bytes of the file
  bool is_trusted_ = true;
  bool is_change_told_ = false;
};

}  // namespace

std::vector<FileRecord> join_split_files(const BuildContext& context, std::vector<BuiltShard>& built) {
  std::vector<FileRecord> records;
  for (std::size_t i = 0; i < built.size();) {
    if (!built[i].shard.part) {
      ++i;
      continue;
    }
    const std::uint32_t owner = built[i].shard.range.first;
    Joiner joiner(context, context.plan.items[owner]);
    for (; i < built.size() && built[i].shard.range.first == owner; ++i) {
      joiner.add(shard_at(context, built[i].shard.number), *built[i].shard.part, built[i].outcome.report);
    }
    if (auto record = joiner.finish()) records.push_back(std::move(*record));
  }
  return records;
}

}  // namespace dateline
