#include "indexer/index/folder_walk.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

std::vector<std::string> paths(const Walk& walk) {
  std::vector<std::string> found;
  for (const FoundFile& file : walk.files) found.push_back(file.path);
  return found;
}

TEST(WalkRoot, FindsFilesInByteOrderOfTheirPaths) {
  const test::TempFolder folder;
  for (const char* path : {"b.md", "a/z.md", "a-b.md", "a.md", "\xc3\xa9.md", "B.md", "a/b/c.md"})
    folder.write(path, "x");
  const auto walk = walk_root({folder.path(), ""});
  EXPECT_EQ(paths(*walk), (std::vector<std::string>{"B.md", "a-b.md", "a.md", "a/b/c.md", "a/z.md", "b.md",
                                                    "\xc3\xa9.md"}));
}

TEST(WalkRoot, TellsSizeAndTime) {
  const test::TempFolder folder;
  const auto file = folder.write("a.md", "12345");
  const timespec times[2] = {{1600000000, 5}, {1600000000, 5}};
  utimensat(AT_FDCWD, file.c_str(), times, 0);
  EXPECT_EQ(walk_root({folder.path(), ""})->files[0].stamp, (FileStamp{5, 1600000000000000005}));
}

TEST(WalkRoot, PassesOverHiddenAndBackupFiles) {
  const test::TempFolder folder;
  for (const char* path : {".hidden.md", ".git/a.md", "a.md~", "#a.md#", "a.bak", "a.md.swp", "a.md"})
    folder.write(path, "x");
  EXPECT_EQ(paths(*walk_root({folder.path(), ""})), std::vector<std::string>{"a.md"});
}

TEST(WalkRoot, NamesWhatIsNoRegularFileAndOpensNothing) {
  const test::TempFolder folder;
  folder.write("a.md", "x");
  ASSERT_EQ(symlink("/etc", (folder / "link").c_str()), 0);
  ASSERT_EQ(symlink("a.md", (folder / "near.md").c_str()), 0);
  ASSERT_EQ(mkfifo((folder / "pipe.md").c_str(), 0600), 0);
  const int listener = socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  (folder / "sock.md").string().copy(address.sun_path, sizeof address.sun_path - 1);
  ASSERT_EQ(bind(listener, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
  close(listener);
  const auto walk = walk_root({folder.path(), ""});
  EXPECT_EQ(paths(*walk), std::vector<std::string>{"a.md"});
  std::vector<std::string> said;
  for (const FileProblem& item : walk->not_read) said.push_back(item.path + ": " + item.reason);
  EXPECT_EQ(said, (std::vector<std::string>{"link: a symbolic link", "near.md: a symbolic link",
                                            "pipe.md: a FIFO", "sock.md: a socket"}));
}

TEST(WalkRoot, StopsAtTheDepthCap) {
  const test::TempFolder folder;
  std::string path;
  for (int depth = 0; depth < 40; ++depth) {
    path += "d/";
    folder.write(path + "a.md", "x");
  }
  const auto walk = walk_root({folder.path(), ""});
  EXPECT_EQ(walk->files.size(), kMaxFolderDepth);
  ASSERT_EQ(walk->not_read.size(), 1U);
  EXPECT_EQ(walk->not_read[0].reason, "folders deeper than 32");
}

TEST(WalkRoot, LooksOnlyBelowAPath) {
  const test::TempFolder folder;
  for (const char* path : {"a/b/1.md", "a/b/2.md", "a/bc.md", "c.md"}) folder.write(path, "x");
  EXPECT_EQ(paths(*walk_root({folder.path(), "a/b"})), (std::vector<std::string>{"a/b/1.md", "a/b/2.md"}));
  EXPECT_EQ(paths(*walk_root({folder.path(), "a/bc.md"})), std::vector<std::string>{"a/bc.md"});
  EXPECT_EQ(paths(*walk_root({folder.path(), "a/gone"})), std::vector<std::string>{});
  EXPECT_EQ(paths(*walk_root({folder.path(), "gone/x"})), std::vector<std::string>{});
}

TEST(WalkRoot, PassesOverNamedFolders) {
  const test::TempFolder folder;
  folder.write("authority/persons.json", "{}");
  folder.write("a.md", "x");
  EXPECT_EQ(paths(*walk_root({folder.path(), "", {folder / "authority"}})), std::vector<std::string>{"a.md"});
}

TEST(WalkRoot, TakesAFileAsARootOfOne) {
  const test::TempFolder folder;
  EXPECT_EQ(paths(*walk_root({folder.write("a.ndjson", "x"), ""})), std::vector<std::string>{""});
}

TEST(WalkRoot, KeepsOddNamesAsBytes) {
  const test::TempFolder folder;
  folder.write("new\nline.md", "x");
  folder.write("esc\x1b[2J.md", "x");
  folder.write("bad\xff.md", "x");
  EXPECT_EQ(paths(*walk_root({folder.path(), ""})),
            (std::vector<std::string>{"bad\xff.md", "esc\x1b[2J.md", "new\nline.md"}));
}

TEST(WalkRoot, EndsWhenItIsAskedTo) {
  const test::TempFolder folder;
  for (int i = 0; i < 300; ++i) folder.write(std::to_string(i) + ".md", "x");
  int asked = 0;
  WalkRequest request{folder.path(), ""};
  request.stopped = [&asked] { return ++asked == 3; };
  EXPECT_THROW((void)walk_root(request), Stopped);
  EXPECT_EQ(asked, 3);
}

TEST(WalkRoot, SaysThatARootIsNotThere) {
  const auto walk = walk_root({"/no/such/folder", ""});
  ASSERT_FALSE(walk.ok());
  EXPECT_EQ(walk.error().message, "path: '/no/such/folder': No such file or directory");
}

TEST(IsBelow, TakesWholeNamesOnly) {
  EXPECT_TRUE(is_below("a/b", "a"));
  EXPECT_TRUE(is_below("a", "a"));
  EXPECT_TRUE(is_below("a", ""));
  EXPECT_FALSE(is_below("ab", "a"));
  EXPECT_FALSE(is_below("a", "a/b"));
}

}  // namespace
}  // namespace dateline
