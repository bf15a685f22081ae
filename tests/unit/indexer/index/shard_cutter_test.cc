#include "indexer/index/shard_cutter.h"

#include "tests/unit/indexer/index/index_fixture.h"

namespace dateline::test {
namespace {

class ShardCutterTest : public IndexFixture {
 protected:
  SyncPlan plan() {
    SyncReport noted;
    return *make_plan({{}, *choose_scopes({}, {articles()}), {}}, options(), noted);
  }

  static std::vector<Shard> all(const SyncPlan& plan, std::uint64_t bytes) {
    std::vector<Shard> shards;
    ShardCutter cutter(plan, bytes);
    while (auto shard = cutter.next()) shards.push_back(*shard);
    return shards;
  }
};

TEST_F(ShardCutterTest, CutsRunsOfSmallFilesAndLinesOfLargeOnes) {
  write("a.md", "# A\n\nBody.\n");
  write("b.md", "# B\n\nBody.\n");
  const std::string line = "{\"title\": \"T\", \"body\": \"Body.\"}\n";
  std::string lines;
  for (int i = 0; i < 100; ++i) lines += line;
  write("c.ndjson", lines);
  write("d.md", "# D\n\nBody.\n");
  write("e.md", std::string(3000, 'x'));
  const std::uint64_t bytes = 2000;
  const auto shards = all(plan(), bytes);
  const std::uint64_t part_lines = (bytes + line.size() - 1) / line.size();
  const std::uint64_t cut = part_lines * line.size();
  ASSERT_EQ(shards.size(), 5U);
  EXPECT_EQ(shards[0], (Shard{0, {0, 2}}));
  EXPECT_EQ(shards[1], (Shard{1, {2, 3}, LinePart{0, cut, 0, 0}}));
  EXPECT_EQ(shards[2], (Shard{2, {2, 3}, LinePart{cut, lines.size(), part_lines, part_lines}}));
  EXPECT_EQ(shards[3], (Shard{3, {3, 4}}));
  EXPECT_EQ(shards[4], (Shard{4, {4, 5}}));
}

TEST_F(ShardCutterTest, KeepsTogetherWhatCannotBeCut) {
  write("a.json", "[" + std::string(5000, ' ') + "]");
  write("b.ndjson", "\xff\xfe" + std::string(5000, ' '));
  const auto shards = all(plan(), 1000);
  EXPECT_EQ(shards, (std::vector<Shard>{{0, {0, 1}}, {1, {1, 2}}}));
}

TEST_F(ShardCutterTest, EndsAtOnceWithoutFiles) {
  std::filesystem::create_directories(articles());
  EXPECT_EQ(all(plan(), 1000), std::vector<Shard>{});
}

}  // namespace
}  // namespace dateline::test
