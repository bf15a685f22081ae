#include "indexer/index/sidecar_file.h"

#include "indexer/article/limits.h"
#include "tests/unit/indexer/index/index_fixture.h"

namespace dateline::test {
namespace {

TEST(SidecarOwner, GoesByTheEnding) {
  EXPECT_EQ(sidecar_owner("x/a.md.meta.yaml"), "x/a.md");
  for (const char* path : {"a.md", ".meta.yaml", "x/.meta.yaml", "a.meta.yml", "a.meta.yaml.txt"}) {
    EXPECT_EQ(sidecar_owner(path), std::nullopt) << path;
  }
}

class SidecarFileTest : public IndexFixture {
 protected:
  // "TITLE (origin)" of every article, and what was not read or failed.
  std::string titles() {
    std::string text;
    const Xapian::Database database = open_index(*current_generation(db())).value();
    for (auto posting = database.postlist_begin(""); posting != database.postlist_end(""); ++posting) {
      const StoredHead head = decode_head(database.get_document(*posting).get_data()).value();
      text += head.title + "\n";
    }
    return text;
  }
};

TEST_F(SidecarFileTest, OverridesAndIsNoticedWhenItComesChangesAndGoes) {
  write("a.txt", "Title: Own\n\nBody.\n");
  write("b.txt", "Title: Other\n\nBody.\n");
  EXPECT_EQ(counts(run()), "2 0 0 0");
  write("a.txt.meta.yaml", "title: Better\n");
  EXPECT_EQ(counts(run()), "0 1 0 1");
  EXPECT_EQ(titles(), "Better\nOther\n");
  EXPECT_EQ(counts(run()), "0 0 0 2");
  const std::uint64_t revision = run().revision;
  EXPECT_EQ(run().revision, revision) << "an unchanged sidecar costs no commit";
  write("a.txt.meta.yaml", "title: The best\n");
  EXPECT_EQ(counts(run()), "0 1 0 1");
  EXPECT_EQ(titles(), "The best\nOther\n");
  std::filesystem::remove(articles() / "a.txt.meta.yaml");
  EXPECT_EQ(counts(run()), "0 1 0 1");
  EXPECT_EQ(titles(), "Own\nOther\n");
  expect_sound();
}

TEST_F(SidecarFileTest, IsFoundWhenOnlyItsFileOrItselfIsNamed) {
  write("x/a.txt", "Title: Own\n\nBody.\n");
  write("x/b.txt", "Title: Other\n\nBody.\n");
  run();
  write("x/a.txt.meta.yaml", "title: First\n");
  SyncOptions part = options();
  part.paths = {articles() / "x/a.txt"};
  EXPECT_EQ(counts(run(part)), "0 1 0 1");
  write("x/a.txt.meta.yaml", "title: Second, longer\n");
  part.paths = {articles() / "x/a.txt.meta.yaml"};
  EXPECT_EQ(counts(run(part)), "0 1 0 1");
  EXPECT_EQ(counts(run()), "0 0 0 2");
}

TEST_F(SidecarFileTest, GoesWithARootThatIsAFile) {
  SyncOptions told = options();
  told.paths = {write("a.txt", "Title: Own\n\nBody.\n")};
  write("a.txt.meta.yaml", "title: Better\n");
  EXPECT_EQ(counts(run(told)), "1 0 0 0");
  EXPECT_EQ(titles(), "Better\n");
  EXPECT_EQ(counts(run(told)), "0 0 0 1");
}

TEST_F(SidecarFileTest, AMalformedOneFailsItsFileByName) {
  write("a.txt", "Title: Own\n\nBody.\n");
  write("a.txt.meta.yaml", "title: a: b\n");
  write("b.txt", "Title: Other\n\nBody.\n");
  write("b.txt.meta.yaml", std::string(kMaxFrontMatter + 1, '#'));
  write("c.txt", "Title: Third\n\nBody.\n");
  for (int round = 0; round < 2; ++round) {
    const SyncReport report = run();
    EXPECT_EQ(counts(report), round == 0 ? "1 0 0 0" : "0 0 0 1");
    ASSERT_EQ(report.failed.size(), 2U);
    EXPECT_EQ(report.failed[0].path, (articles() / "a.txt").string());
    EXPECT_EQ(report.failed[0].reason, "sidecar: line 1: not YAML: illegal map value");
    EXPECT_EQ(report.failed[1].reason, "its sidecar: larger than 64 KiB");
  }
}

TEST_F(SidecarFileTest, OneAloneIsSaidAndOneBesideAListIsLeftOut) {
  write("lonely.md.meta.yaml", "title: T\n");
  write("many.json", "[{\"title\": \"One\"}, {\"title\": \"Two\"}]");
  write("many.json.meta.yaml", "title: T\n");
  const SyncReport report = run();
  EXPECT_EQ(counts(report), "2 0 0 0");
  ASSERT_EQ(report.skipped.size(), 1U);
  EXPECT_EQ(report.skipped[0].path, (articles() / "lonely.md.meta.yaml").string());
  EXPECT_EQ(report.skipped[0].reason, "a sidecar without its file");
  ASSERT_EQ(report.warnings.size(), 1U);
  EXPECT_EQ(report.warnings[0].reason, "its sidecar was left out: the file holds a list of articles");
  EXPECT_EQ(titles(), "One\nTwo\n");
}

TEST_F(SidecarFileTest, ALinkIsNone) {
  write("a.txt", "Title: Own\n\nBody.\n");
  folder_.write("secret", "title: Stolen\n");
  std::filesystem::create_symlink(folder_ / "secret", articles() / "a.txt.meta.yaml");
  EXPECT_EQ(run().failures, 0U);
  EXPECT_EQ(titles(), "Own\n");
}

TEST(ReadWithSidecar, ANameThatLeavesNoRoomForASidecarHasNone) {
  const TempFolder folder;
  const std::string name = std::string(250, 'n') + ".md";
  folder.write(name, "x");
  EXPECT_EQ(read_with_sidecar(folder.path(), name, 100).state, ReadState::kRead);
}

}  // namespace
}  // namespace dateline::test
