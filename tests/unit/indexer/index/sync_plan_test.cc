#include "indexer/index/sync_plan.h"

#include <gtest/gtest.h>

#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

class SyncPlanTest : public testing::Test {
 protected:
  Root root() { return {"r", folder_ / "r"}; }

  FileRecord record(const std::string& path, std::size_t articles) {
    FileRecord made;
    made.root = "r";
    made.path = path;
    made.articles.resize(articles);
    return made;
  }

  // "a.md found, b.md gone".
  std::string plan(std::vector<FileRecord> records, std::vector<std::string> below = {}) {
    report_ = {};
    const auto made =
        make_plan({{root()}, {{root(), std::move(below)}}, std::move(records)}, options_, report_);
    if (!made) return made.error().message;
    std::string text;
    for (const PlanItem& item : made->items) {
      const char* state = item.state == FileState::kFound  ? "found"
                          : item.state == FileState::kGone ? "gone"
                                                           : "not";
      text += (text.empty() ? "" : ", ") + item.path + " " + state;
    }
    return text;
  }

  test::TempFolder folder_;
  SyncOptions options_;
  SyncReport report_;
};

TEST_F(SyncPlanTest, MergesWhatIsFoundWithWhatIsRecorded) {
  for (const char* path : {"r/a.md", "r/c.md", "r/x.exe"}) folder_.write(path, "x");
  EXPECT_EQ(plan({record("a.md", 1), record("b.md", 1)}), "a.md found, b.md gone, c.md found");
  EXPECT_EQ(report_.not_read, 1U);
}

TEST_F(SyncPlanTest, LeavesWhatIsOutOfScope) {
  folder_.write("r/a/1.md", "x");
  folder_.write("r/b/1.md", "x");
  EXPECT_EQ(plan({record("a/2.md", 1), record("b/2.md", 9)}, {"a"}), "a/1.md found, a/2.md gone, b/2.md not");
}

TEST_F(SyncPlanTest, KeepsARootThatLostMoreThanHalf) {
  folder_.write("r/a.md", "x");
  EXPECT_EQ(plan({record("a.md", 1), record("b.md", 2)}), "a.md not, b.md not");
  ASSERT_EQ(report_.kept.size(), 1U);
  EXPECT_NE(report_.kept[0].reason.find("lost 2 of its 3 articles"), std::string::npos);
  options_.allow_shrink = true;
  EXPECT_EQ(plan({record("a.md", 1), record("b.md", 2)}), "a.md found, b.md gone");
}

TEST_F(SyncPlanTest, KeepsARootThatIsMissing) {
  EXPECT_EQ(plan({record("a.md", 1)}), "a.md not");
  EXPECT_NE(report_.kept.at(0).reason.find("No such file"), std::string::npos);
  EXPECT_NE(plan({}).find("No such file"), std::string::npos) << "a new one is an error";
}

TEST_F(SyncPlanTest, TakesAMovedFileForNoLoss) {
  const auto file = folder_.write("r/new.md", "12345");
  const auto walk = walk_root({folder_ / "r", ""});
  FileRecord moved = record("old.md", 5);
  moved.stamp = walk->files[0].stamp;
  EXPECT_EQ(plan({moved}), "new.md found, old.md gone");
  EXPECT_TRUE(report_.kept.empty());
}

}  // namespace
}  // namespace dateline
