#include "indexer/index/shard_worker.h"

#include "indexer/base/digest.h"
#include "indexer/index/message_channel.h"
#include "indexer/index/worker_pool.h"
#include "tests/unit/indexer/index/shard_fixture.h"

namespace dateline::test {
namespace {

class ShardWorkerTest : public ShardFixture {
 protected:
  WorkerPool pool() {
    const BuildContext& shared = context();
    return {1, [this, &shared](unsigned number, int socket) {
              run_shard_worker(shared, *board_, number, socket);
            }};
  }
};

TEST_F(ShardWorkerTest, AsksForItsKeysAndTellsWhatItBuilt) {
  write("a.md", "---\nid: same\n---\n# A\n\nBody.\n");
  write("b.md", std::string("\0\1\2\3", 4));
  const WorkerPool pool = this->pool();
  send_message(pool.socket(0), {MessageKind::kTask, 4, encode_task({{4, {0, 2}}})});
  const auto keys = receive_message(pool.socket(0));
  ASSERT_EQ(keys->kind, MessageKind::kKeys);
  EXPECT_EQ(decode_keys(keys->bytes), (std::vector<WantedKey>{{"same", "articles/a.md", 0}}));
  send_message(pool.socket(0), {MessageKind::kTaken, 4, encode_taken({{article_id("same"), 0}})});
  const auto outcome = receive_message(pool.socket(0));
  ASSERT_EQ(outcome->kind, MessageKind::kOutcome);
  EXPECT_EQ(decode_outcome(outcome->bytes).report.added, 1U);
  EXPECT_EQ(keys_in(shard_at(*context_, 4)), std::vector<std::string>{"articles/a.md"});
  EXPECT_EQ(board_->workers[0].articles, 1U);
  EXPECT_EQ(board_->workers[0].failures, 1U);
}

TEST_F(ShardWorkerTest, BuildsNothingWhenTheRunIsStopping) {
  write("a.md", "# A\n\nBody.\n");
  board_->is_stopping = true;
  const WorkerPool pool = this->pool();
  send_message(pool.socket(0), {MessageKind::kTask, 0, encode_task({{0, {0, 1}}})});
  const auto outcome = receive_message(pool.socket(0));
  ASSERT_EQ(outcome->kind, MessageKind::kOutcome);
  EXPECT_TRUE(decode_outcome(outcome->bytes).report.is_interrupted);
}

TEST_F(ShardWorkerTest, SaysWhatWentWrong) {
  write("a.md", "# A\n\nBody.\n");
  folder_.write("shards", "a file where a folder should be");
  const WorkerPool pool = this->pool();
  send_message(pool.socket(0), {MessageKind::kTask, 0, encode_task({{0, {0, 1}}})});
  ASSERT_EQ(receive_message(pool.socket(0))->kind, MessageKind::kKeys);
  send_message(pool.socket(0), {MessageKind::kTaken, 0, encode_taken({})});
  const auto failed = receive_message(pool.socket(0));
  ASSERT_EQ(failed->kind, MessageKind::kFailed);
  EXPECT_NE(failed->bytes.find("shards"), std::string::npos) << failed->bytes;
}

}  // namespace
}  // namespace dateline::test
