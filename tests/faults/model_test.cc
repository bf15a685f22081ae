// Any history equals one rebuild: random changes to a folder with syncs, rebuilds and kills between them,
// held against a model of the folder and, article by article, against an index made at once.
#include <gtest/gtest.h>

#include <csignal>
#include <iostream>

#include "tests/faults/fault_world.h"
#include "tests/faults/scale.h"

namespace dateline::test {
namespace {

class History {
 public:
  explicit History(std::uint64_t seed) : world_(seed) {}

  void run(std::size_t operations) {
    world_.articles().change(20);
    for (std::size_t done = 0; done < operations && !testing::Test::HasFatalFailure(); ++done) {
      SCOPED_TRACE("operation " + std::to_string(done));
      take_step();
    }
    if (testing::Test::HasFatalFailure()) return;
    sync();
    expect_equals_fresh();
  }

 private:
  // Of a hundred: four syncs, one rebuild, one of either that is killed; changes else.
  void take_step() {
    ArticleFolder& articles = world_.articles();
    const std::size_t chance = articles.pick(100);
    if (chance < 4) return sync();
    if (chance == 4) return rebuild();
    if (chance == 5) return be_killed();
    articles.change();
  }

  void sync() {
    world_.sync();
    expect_agrees();
  }

  void rebuild() {
    if (!world_.has_index()) return;
    const ProcessResult result = world_.run({"rebuild", "--allow-shrink"});
    ASSERT_EQ(result.exit_code, 0) << result.out << result.err;
    expect_agrees();
  }

  void be_killed() {
    const bool is_rebuild = world_.has_index() && world_.articles().pick(2) == 0;
    const ProcessSpec spec =
        world_.spec(is_rebuild ? std::vector<std::string>{"rebuild", "--allow-shrink"} : sync_words(world_));
    const std::uint64_t at = 1 + world_.articles().pick(80);
    const FaultResult result =
        run_with_fault(spec, {world_.articles().pick(2) == 0 ? "kill" : "tear", at, "write", world_.db()});
    ASSERT_TRUE(result.process.signal == SIGKILL || result.process.exit_code == 0) << result.process.err;
    ASSERT_TRUE(!world_.has_index() || is_sound(world_));
  }

  void expect_agrees() {
    const IndexContent content = world_.content();
    ASSERT_EQ(world_.articles().difference(content), "");
    if (world_.articles().pick(20) == 0) expect_equals_fresh();
  }

  void expect_equals_fresh() {
    ASSERT_TRUE(is_same(world_.content(), world_.fresh_content()));
    ASSERT_TRUE(is_sound(world_));
  }

  FaultWorld world_;
};

TEST(ModelTest, AnyHistoryEqualsOneRebuild) {
  const std::size_t seeds = how_many(2, 20);
  const std::size_t operations = how_many(400, 10000);
  for (std::size_t i = 0; i < seeds; ++i) {
    const std::uint64_t seed = fault_seed() + i;
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::cout << "seed " << seed << ", " << operations << " operations" << std::endl;
    History(seed).run(operations);
    if (HasFatalFailure()) return;
  }
}

}  // namespace
}  // namespace dateline::test
