#include "indexer/index/shard_builder.h"

#include "indexer/base/digest.h"
#include "tests/unit/indexer/index/shard_fixture.h"

namespace dateline::test {
namespace {

using ShardBuilderTest = ShardFixture;

TEST_F(ShardBuilderTest, BuildsSomeItemsIntoADatabaseOfItsOwn) {
  for (const char* name : {"a.md", "b.md", "c.md", "d.md"}) {
    write(name, std::string("---\nsource: The Post\n---\n# ") + name + "\n\nBody.\n");
  }
  ShardBuilder builder(context());
  ShardInput input;
  input.number = 7;
  input.range = {1, 3};
  const ShardOutcome outcome = builder.build(input);
  EXPECT_EQ(counts(outcome.report), "2 0 0 0");
  const Generation shard = shard_at(*context_, 7);
  EXPECT_EQ(shard.folder.filename(), "000007");
  EXPECT_EQ(keys_in(shard), (std::vector<std::string>{"articles/b.md", "articles/c.md"}));
  const Xapian::Database database(shard.glass.string());
  EXPECT_TRUE(read_record(database, {"articles", "b.md"}));
  EXPECT_FALSE(read_record(database, {"articles", "a.md"}));
  EXPECT_EQ(database.metadata_keys_begin("facet:"), database.metadata_keys_end("facet:"))
      << "these rows are the whole's";
  FacetRows rows(authority_);
  rows.add_encoded(outcome.facets);
  EXPECT_EQ(rows.encode(), outcome.facets);
  EXPECT_NE(outcome.facets.find("The Post"), std::string::npos);
}

TEST_F(ShardBuilderTest, HeedsTheKeysOfEarlierShards) {
  write("a.md", "---\nid: same\n---\n# A\n\nBody.\n");
  write("b.md", "---\nid: same\n---\n# B\n\nBody.\n");
  ShardBuilder builder(context());
  ShardInput input;
  input.range = {1, 2};
  input.ledger.hold({0, article_id("same"), 0, "", {}}, 0);
  const ShardOutcome outcome = builder.build(input);
  EXPECT_EQ(keys_in(shard_at(*context_, 0)), std::vector<std::string>{"articles/b.md"});
  ASSERT_EQ(outcome.report.warnings.size(), 1U);
  EXPECT_NE(outcome.report.warnings[0].reason.find("a.md"), std::string::npos);
}

}  // namespace
}  // namespace dateline::test
