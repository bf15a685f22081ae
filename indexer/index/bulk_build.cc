#include "indexer/index/bulk_build.h"

#include <sys/mman.h>

#include <algorithm>
#include <cerrno>
#include <new>
#include <stdexcept>
#include <system_error>

#include "indexer/index/build_limits.h"
#include "indexer/index/index_database.h"
#include "indexer/index/shard_count.h"
#include "indexer/index/shard_merge.h"
#include "indexer/index/split_files.h"

namespace dateline {
namespace {

// Less than this is built before workers are at work.
constexpr std::uint64_t kWorthWorkers = std::uint64_t{1} << 20U;

// The board, in memory that stays one over a fork.
class SharedBoard {
 public:
  SharedBoard()
      : memory_(
            ::mmap(nullptr, sizeof(BuildBoard), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0)) {
    if (memory_ == MAP_FAILED) throw std::system_error(errno, std::generic_category(), "mmap");
    board_ = new (memory_) BuildBoard();  // NOLINT(cppcoreguidelines-owning-memory): unmapped below
  }
  ~SharedBoard() { ::munmap(memory_, sizeof(BuildBoard)); }
  SharedBoard(const SharedBoard&) = delete;
  SharedBoard& operator=(const SharedBoard&) = delete;

  BuildBoard& operator*() { return *board_; }

 private:
  void* memory_;
  BuildBoard* board_ = nullptr;
};

void append(std::vector<FileProblem>& all, std::vector<FileProblem>& more) {
  std::move(more.begin(), more.end(), std::back_inserter(all));
}

void add(SyncReport& all, SyncReport& one) {
  all.added += one.added;
  all.changed += one.changed;
  all.unchanged += one.unchanged;
  all.failures += one.failures;
  all.unread += one.unread;
  all.not_read += one.not_read;
  all.is_interrupted = all.is_interrupted || one.is_interrupted;
  append(all.failed, one.failed);
  append(all.warnings, one.warnings);
  append(all.skipped, one.skipped);
}

}  // namespace

std::vector<BuiltShard> BulkBuild::build(BuildContext& context, BuildBoard& board) {
  const std::uint64_t bytes = bytes_of(plan_);
  const BuildLimits limits = limits_of(job_.options, bytes);
  context.bounds = limits.bounds;
  const bool is_shared = limits.workers > 1 && (job_.options.shard_bytes > 0 || bytes >= kWorthWorkers);
  if (is_shared) {
    ShardForeman foreman(context, board, job_.progress);
    return foreman.build(ShardCutter(plan_, limits.shard_bytes), limits.workers);
  }
  const PlanRange all{0, static_cast<std::uint32_t>(plan_.items.size())};
  ShardInput whole;
  whole.range = all;
  whole.progress = job_.progress;
  std::vector<BuiltShard> built;
  built.push_back({{0, all}, ShardBuilder(context).build(whole)});
  return built;
}

void BulkBuild::merge(const BuildContext& context, std::vector<BuiltShard>& built) {
  const ShardDatabases databases = count_shards(context, built);
  const std::vector<FileRecord> records = join_split_files(context, built);
  merge_shards(databases, job_.generation.glass);
  std::filesystem::remove_all(context.shards);
  std::filesystem::rename(context.words.path, job_.generation.glass / kWordsFile);
  writer_.emplace(IndexWriter::Place{WriterMode::kBuild, job_.generation,
                                     Xapian::WritableDatabase(job_.generation.glass.string(),
                                                              Xapian::DB_OPEN | Xapian::DB_NO_SYNC)},
                  job_.authority, BatchBounds{});
  if (writer_->article_count() != databases.articles) {
    throw std::runtime_error("the shards of the build have " + std::to_string(databases.articles) +
                             " articles, merged they have " + std::to_string(writer_->article_count()));
  }
  for (const auto& [key, value] : first_rows(job_.uuid)) writer_->set_row(key, value);
  for (const FileRecord& record : records) {
    writer_->set_long_row(record_key(record.root, record.path), encode_record(record));
  }
  for (const BuiltShard& one : built) writer_->facet_rows().add_encoded(one.outcome.facets);
}

SyncReport BulkBuild::run(SyncReport noted) {
  SharedBoard shared;
  BuildBoard& board = *shared;
  BuildContext context{job_.options,
                       job_.authority,
                       plan_,
                       job_.previous,
                       job_.generation.folder / "shards",
                       {job_.generation.folder / "words", &board.words_end},
                       {},
                       job_.before};
  board.words_end = start_words_file(context.words.path);
  std::filesystem::create_directory(context.shards);
  std::vector<BuiltShard> built = build(context, board);
  merge(context, built);
  for (BuiltShard& one : built) add(noted, one.outcome.report);
  noted.is_interrupted = noted.is_interrupted || board.is_stopping;
  noted.articles = writer_->article_count();
  return noted;
}

}  // namespace dateline
