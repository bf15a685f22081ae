#include "indexer/index/file_reader.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

void make_old(const std::filesystem::path& path) {
  const timespec times[2] = {{1600000000, 0}, {1600000000, 0}};
  ASSERT_EQ(utimensat(AT_FDCWD, path.c_str(), times, 0), 0);
}

TEST(ReadFileBelow, ReadsBytesAndStamp) {
  const test::TempFolder folder;
  make_old(folder.write("a/b/c.md", std::string("nul\0byte", 8)));
  const FileRead read = read_file_below(folder.path(), "a/b/c.md", 100);
  EXPECT_EQ(read.state, ReadState::kRead);
  EXPECT_EQ(read.bytes, std::string("nul\0byte", 8));
  EXPECT_EQ(read.stamp, (FileStamp{8, 1600000000000000000}));
  EXPECT_TRUE(read.is_stamp_sure);
}

TEST(ReadFileBelow, DoesNotTrustTheStampOfAFileJustWritten) {
  const test::TempFolder folder;
  folder.write("a.md", "x");
  EXPECT_FALSE(read_file_below(folder.path(), "a.md", 100).is_stamp_sure);
}

TEST(ReadFileBelow, ReadsUpToTheCapAndNoFurther) {
  const test::TempFolder folder;
  folder.write("a.md", std::string(std::size_t{1} << 20U, 'x'));
  EXPECT_EQ(read_file_below(folder.path(), "a.md", std::size_t{1} << 20U).state, ReadState::kRead);
  folder.write("a.md", std::string((std::size_t{1} << 20U) + 1, 'x'));
  const FileRead read = read_file_below(folder.path(), "a.md", std::size_t{1} << 20U);
  EXPECT_EQ(read.state, ReadState::kRefused);
  EXPECT_EQ(read.reason, "larger than 1 MiB");
}

TEST(ReadFileBelow, RefusesWhatIsNoRegularFileWithoutBlocking) {
  const test::TempFolder folder;
  folder.write("a.md", "x");
  ASSERT_EQ(mkfifo((folder / "pipe.md").c_str(), 0600), 0);
  ASSERT_EQ(symlink("a.md", (folder / "link.md").c_str()), 0);
  std::filesystem::create_directory(folder / "folder.md");
  for (const char* path : {"pipe.md", "link.md", "folder.md"}) {
    EXPECT_EQ(read_file_below(folder.path(), path, 100).state, ReadState::kRefused) << path;
  }
}

TEST(ReadFileBelow, FollowsNoLinkOnTheWay) {
  const test::TempFolder folder;
  folder.write("real/a.md", "x");
  ASSERT_EQ(symlink("real", (folder / "link").c_str()), 0);
  EXPECT_NE(read_file_below(folder.path(), "link/a.md", 100).state, ReadState::kRead);
}

TEST(ReadFileBelow, SaysThatAFileVanished) {
  const test::TempFolder folder;
  EXPECT_EQ(read_file_below(folder.path(), "gone.md", 100).state, ReadState::kVanished);
  EXPECT_EQ(read_file_below(folder.path(), "gone/a.md", 100).state, ReadState::kVanished);
}

TEST(OpenFileBelow, ReadsAnyPartAndKnowsWhetherTheFileChanged) {
  const test::TempFolder folder;
  const auto path = folder.write("a.ndjson", "0123456789");
  make_old(path);
  const FileRead read = open_file_below(folder.path(), "a.ndjson");
  ASSERT_EQ(read.state, ReadState::kRead);
  EXPECT_TRUE(read.is_stamp_sure);
  std::string part;
  EXPECT_EQ(read.source->read_at(8, 5, part), 2U);
  EXPECT_EQ(part, "89");
  EXPECT_EQ(read.source->fault(), "");
  EXPECT_TRUE(read.source->is_still(read.stamp));
  std::filesystem::resize_file(path, 4);
  EXPECT_EQ(read.source->read_at(0, 9, part), 4U) << "what went while it was read is no fault";
  EXPECT_FALSE(read.source->is_still(read.stamp));
}

TEST(OpenFileBelow, RefusesWhatIsNoRegularFile) {
  const test::TempFolder folder;
  std::filesystem::create_directory(folder / "a.warc");
  EXPECT_EQ(open_file_below(folder.path(), "a.warc").state, ReadState::kRefused);
  EXPECT_EQ(open_file_below(folder.path(), "none.warc").state, ReadState::kVanished);
}

}  // namespace
}  // namespace dateline
