#include "indexer/index/shard_builder.h"

#include "indexer/index/lessons.h"

namespace dateline {
namespace {

// Nobody reads a shard but the merge, and nothing of it outlives a crash.
constexpr int kShardFlags =
    Xapian::DB_CREATE | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS | Xapian::DB_BACKEND_GLASS;

}  // namespace

Generation shard_at(const BuildContext& context, std::uint32_t number) {
  Generation shard;
  const std::string digits = std::to_string(number);
  shard.folder = context.shards / (std::string(digits.size() < 6 ? 6 - digits.size() : 0, '0') + digits);
  shard.glass = shard.folder / kGlassFolder;
  return shard;
}

ShardBuilder::ShardBuilder(const BuildContext& context) : context_(context) {
  if (!context.previous) return;
  previous_.emplace(context.previous->glass.string());
  if (context.before == nullptr) return;
  kept_.emplace(*context.before, *context.previous,
                extract_inputs(context.authority, context.options.extract));
}

ShardOutcome ShardBuilder::build(const ShardInput& input) {
  Lessons lessons{{}, context_.bounds};
  const Generation shard = shard_at(context_, input.number);
  while (true) {
    std::filesystem::remove_all(shard.folder);
    std::filesystem::create_directories(shard.folder);
    IndexWriter writer({WriterMode::kBuild,
                        shard,
                        Xapian::WritableDatabase(shard.glass.string(), kShardFlags),
                        {},
                        context_.words},
                       context_.authority, lessons.bounds);
    SyncRun run(context_.options, context_.authority, writer);
    run.ledger = input.ledger;
    run.read = input.read;
    run.progress = input.progress;
    run.refused = &lessons.refused;
    if (previous_) run.previous = &*previous_;
    if (!input.read) run.kept = kept();
    try {
      run_pass(run, context_.plan, input.range);
      writer.finish_shard();
      return {std::move(run.report), writer.facet_rows().encode(), writer.long_lists()};
    } catch (const RefusedArticle& refused) {
      lessons.learn(refused);
    }
  }
}

}  // namespace dateline
