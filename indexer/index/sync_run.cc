#include "indexer/index/sync_run.h"

#include "indexer/base/digest.h"
#include "indexer/index/index_database.h"
#include "indexer/schema/side_tables.h"

namespace dateline {
namespace {

constexpr std::chrono::milliseconds kProgressStep{100};

}  // namespace

std::string extract_inputs(const Authority& authority, const ExtractOptions& options) {
  const Digest digest = sha256(authority.digest() + "\n" + options.default_country +
                               "\n" DATELINE_VERSION "\n" + std::to_string(kSchemaVersion));
  return {digest.begin(), digest.begin() + 8};
}

SyncReport stopped_report(const Xapian::Database& live) {
  SyncReport report;
  report.is_interrupted = true;
  report.articles = live.get_doccount();
  report.revision = read_revision(live);
  return report;
}

SyncRun::SyncRun(const SyncOptions& run_options, const Authority& run_authority, IndexWriter& run_writer)
    : options(run_options),
      authority(run_authority),
      writer(run_writer),
      inputs(extract_inputs(run_authority, run_options.extract)) {}

Extractor& SyncRun::extractor() {
  if (!extractor_) extractor_.emplace(authority, options.extract);
  return *extractor_;
}

KeyChoice SyncRun::settle(const std::string& wanted, const std::string& place, std::uint32_t owner) {
  KeyChoice choice = ledger.settle(wanted, place, owner);
  if (!some_files) return choice;
  const bool is_free = some_files->own.count(choice.id) > 0 || !writer.find(choice.id);
  if (choice.attempt > 0 || !is_free) throw NeedsAllFiles{};
  return choice;
}

void SyncRun::check_given_up(const std::string& id) const {
  if (some_files && some_files->contested->count(id) > 0) throw NeedsAllFiles{};
}

void SyncRun::check_stopped() const {
  if (options.stopped && options.stopped()) throw Stopped{};
}

void SyncRun::show_progress() {
  if (!progress) return;
  const auto now = std::chrono::steady_clock::now();
  if (now - shown_ < kProgressStep) return;
  shown_ = now;
  counts.failures = report.failures;
  progress(counts);
}

}  // namespace dateline
