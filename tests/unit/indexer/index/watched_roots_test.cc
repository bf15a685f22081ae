#include "indexer/index/watched_roots.h"

#include <gtest/gtest.h>

#include "tests/support/temp_folder.h"

namespace dateline::test {
namespace {

TEST(WatchedRoots, SeesARootThatWentCameOrWasMadeAnew) {
  const TempFolder folder;
  folder.write("r/a.md", "x");
  const std::vector<Root> roots{{"r", folder / "r"}};
  WatchedRoots watched;
  EXPECT_TRUE(watched.have_changed(roots));
  watched.note(roots);
  folder.write("r/b.md", "x");
  EXPECT_FALSE(watched.have_changed(roots));
  std::filesystem::rename(folder / "r", folder / "away");
  EXPECT_TRUE(watched.have_changed(roots));
  watched.note(roots);
  EXPECT_FALSE(watched.have_changed(roots));
  std::filesystem::create_directory(folder / "r");
  EXPECT_TRUE(watched.have_changed(roots));
}

TEST(WatchedRoots, LooksAtTheFolderOfARootThatIsAFile) {
  const TempFolder folder;
  folder.write("r/a.md", "x");
  const std::vector<Root> roots{{"a.md", folder / "r/a.md"}};
  WatchedRoots watched;
  watched.note(roots);
  FolderWatch folders;
  watched.watch_files(roots, folders);
  folder.write("r/new", "x");
  std::filesystem::rename(folder / "r/new", folder / "r/a.md");
  EXPECT_FALSE(watched.have_changed(roots));
  const auto events = folders.read();
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(events[0].change, FolderChange::kWritten);
  EXPECT_EQ(events[0].place, (FilePlace{"a.md", ""}));
}

TEST(WatchedRoots, WatchesTheFolderOfTheAuthorityFiles) {
  const TempFolder folder;
  folder.write("authority/persons.json", "[]");
  FolderWatch folders;
  WatchedRoots().watch_authority(folder / "authority", {"", ""}, folders);
  WatchedRoots().watch_authority({}, {"", ""}, folders);
  EXPECT_EQ(folders.folders(), 1U);
}

}  // namespace
}  // namespace dateline::test
