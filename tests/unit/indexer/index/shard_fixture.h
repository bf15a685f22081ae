// ShardFixture: a folder of articles with its plan and a place to build shards of it, for the tests of the
// parts of a build.
#pragma once

#include <sys/mman.h>

#include <memory>
#include <new>

#include "indexer/index/shard_builder.h"
#include "tests/unit/indexer/index/index_fixture.h"

namespace dateline::test {

class ShardFixture : public IndexFixture {
 protected:
  ShardFixture()
      : memory_(
            ::mmap(nullptr, sizeof(BuildBoard), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0)),
        board_(new (memory_) BuildBoard()) {}
  ~ShardFixture() override { ::munmap(memory_, sizeof(BuildBoard)); }
  ShardFixture(const ShardFixture&) = delete;
  ShardFixture& operator=(const ShardFixture&) = delete;

  // Of the files that are there now.
  BuildContext& context() {
    SyncReport noted;
    plan_ = *make_plan({{}, *choose_scopes({}, {articles()}), {}}, options(), noted);
    const auto words = folder_ / "words";
    board_->words_end = start_words_file(words);
    context_.reset(new BuildContext{
        options(), authority_, plan_, std::nullopt, folder_ / "shards", {words, &board_->words_end}, {}});
    return *context_;
  }

  static std::vector<std::string> keys_in(const Generation& shard) {
    std::vector<std::string> keys;
    const Xapian::Database database(shard.glass.string());
    for (auto posting = database.postlist_begin(""); posting != database.postlist_end(""); ++posting) {
      keys.push_back(decode_stored(database.get_document(*posting).get_data())->head.key);
    }
    return keys;
  }

  void* memory_;
  BuildBoard* board_;  // in memory that processes share
  SyncPlan plan_;
  std::unique_ptr<BuildContext> context_;
};

}  // namespace dateline::test
