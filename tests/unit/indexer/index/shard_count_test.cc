#include "indexer/index/shard_count.h"

#include "tests/unit/indexer/index/shard_fixture.h"

namespace dateline::test {
namespace {

class ShardCountTest : public ShardFixture {
 protected:
  // Two shards of two articles each.
  void SetUp() override {
    for (const char* name : {"a.md", "b.md", "c.md", "d.md"}) write(name, "# Title\n\nBody.\n");
    ShardBuilder builder(context());
    for (const std::uint32_t number : {0U, 1U}) {
      ShardInput input;
      input.number = number;
      input.range = {number * 2, number * 2 + 2};
      built_.push_back({{number, input.range}, builder.build(input), 2});
    }
  }

  // What is said against them; "" for nothing.
  std::string complaint() const {
    try {
      count_shards(*context_, built_);
      return "";
    } catch (const std::runtime_error& error) {
      return error.what();
    }
  }

  std::vector<BuiltShard> built_;
};

TEST_F(ShardCountTest, GivesTheDatabasesInOrderAndTheirArticles) {
  const ShardDatabases databases = count_shards(*context_, built_);
  EXPECT_EQ(databases.articles, 4U);
  EXPECT_EQ(databases.paths,
            (std::vector<std::filesystem::path>{shard_at(*context_, 0).glass, shard_at(*context_, 1).glass}));
}

TEST_F(ShardCountTest, NamesAShardThatIsNotThere) {
  std::filesystem::remove_all(shard_at(*context_, 1).folder);
  EXPECT_EQ(complaint(), "shard 1 of the build has no database; nothing was published, run it again");
}

TEST_F(ShardCountTest, NamesAShardThatHasAnotherNumberOfArticles) {
  // What another process would leave that built it once more, of nothing.
  ShardBuilder(*context_).build({0, {0, 0}});
  EXPECT_EQ(complaint(),
            "shard 0 of the build has 0 articles, wanted 2; nothing was published, run it again");
}

TEST_F(ShardCountTest, ArticlesThatWereReadAreThereOrFailed) {
  built_[1].articles_read = 3;
  EXPECT_EQ(complaint(),
            "shard 1 of the build made 2 articles and 0 failures of 3 that were read; nothing was published, "
            "run it again");
  built_[1].outcome.report.failures = 1;
  EXPECT_EQ(complaint(), "");
  built_[1].articles_read = 1;
  EXPECT_NE(complaint(), "") << "more than were read";
  built_[1].articles_read.reset();
  EXPECT_EQ(complaint(), "");
}

TEST_F(ShardCountTest, AStoppedShardHasWhatItSays) {
  built_[1].outcome.report.is_interrupted = true;
  built_[1].articles_read = 9;
  EXPECT_EQ(complaint(), "");
  std::filesystem::remove_all(shard_at(*context_, 1).folder);
  EXPECT_NE(complaint(), "");
  built_[1].outcome.report.added = 0;
  EXPECT_EQ(count_shards(*context_, built_).articles, 2U);
}

}  // namespace
}  // namespace dateline::test
