#include "indexer/index/shard_foreman.h"

#include <cstdlib>

#include "tests/support/tiny_pdf.h"
#include "tests/unit/indexer/index/shard_fixture.h"

namespace dateline::test {
namespace {

class ShardForemanTest : public ShardFixture {
 protected:
  void SetUp() override {
    path_ = std::getenv("PATH");
    write("a.md", "# A\n\nBody.\n");
    write("b.pdf", tiny_pdf({{"The harbour reopened."}}));
    write("c.md", "# C\n\nBody.\n");
  }
  void TearDown() override { ::setenv("PATH", path_.c_str(), 1); }

  // A reader of PDFs that ends whoever calls it.
  void lay_trap(const std::string& signal) {
    const auto tool = folder_.write("bin/pdftotext", "#!/bin/sh\nkill -" + signal + " $PPID\n");
    std::filesystem::permissions(tool, std::filesystem::perms::owner_all);
    ::setenv("PATH", ((folder_ / "bin").string() + ":" + path_).c_str(), 1);
  }

  std::vector<BuiltShard> build(std::uint64_t shard_bytes) {
    const BuildContext& shared = context();
    return ShardForeman(shared, *board_, {}).build(ShardCutter(plan_, shard_bytes), 2);
  }

  std::string path_;
};

TEST_F(ShardForemanTest, LeavesOutAFileThatEndsItsWorkersAndNamesIt) {
  lay_trap("SEGV");
  const auto built = build(1);
  ASSERT_EQ(built.size(), 3U);
  EXPECT_EQ(built[0].outcome.report.added + built[2].outcome.report.added, 2U);
  ASSERT_EQ(built[1].outcome.report.failed.size(), 1U);
  EXPECT_NE(built[1].outcome.report.failed[0].path.find("b.pdf"), std::string::npos);
  EXPECT_EQ(built[1].outcome.report.failed[0].reason,
            "the process that indexed it was ended by signal 11 (Segmentation fault)");
}

TEST_F(ShardForemanTest, LeavesTheNeighboursInTheSameShardIn) {
  lay_trap("ABRT");
  const auto built = build(1 << 20);
  ASSERT_EQ(built.size(), 1U);
  EXPECT_EQ(built[0].outcome.report.added, 2U);
  EXPECT_EQ(built[0].outcome.report.failures, 1U);
}

TEST_F(ShardForemanTest, EndsTheRunWhenWorkersAreKilledAgainAndAgain) {
  lay_trap("KILL");
  try {
    build(1);
    FAIL() << "went on";
  } catch (const std::runtime_error& error) {
    EXPECT_NE(std::string(error.what()).find("b.pdf"), std::string::npos) << error.what();
    EXPECT_NE(std::string(error.what()).find("signal 9"), std::string::npos) << error.what();
  }
}

TEST_F(ShardForemanTest, GivesKeysInTheOrderOfThePlan) {
  for (int i = 0; i < 20; ++i) {
    const std::string name = "d" + std::to_string(10 + i) + ".md";
    write(name, "---\nid: same\n---\n# Title\n\nBody.\n");
  }
  const auto built = build(1);
  std::uint64_t warnings = 0;
  for (const BuiltShard& one : built) {
    warnings += one.outcome.report.warnings.size();
    if (one.outcome.report.warnings.empty()) continue;
    EXPECT_NE(one.outcome.report.warnings[0].reason.find("d10.md"), std::string::npos);
  }
  EXPECT_EQ(warnings, 19U);
}

}  // namespace
}  // namespace dateline::test
