#include "indexer/index/folder_watch.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "tests/support/temp_folder.h"

namespace dateline::test {
namespace {

class FolderWatchTest : public testing::Test {
 protected:
  FolderWatchTest() { std::filesystem::create_directory(folder_ / "r"); }

  void add(const std::string& path, const std::string& only = "") {
    const Descriptor open(::open((folder_ / "r" / path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    watch_.add({"r", path}, open.number(), only);
  }

  // "+a.md -b.md": what the events since the last call say, each once in a row.
  std::string events() {
    std::string text;
    std::string last;
    for (const FolderEvent& event : watch_.read()) {
      std::string word = signs_.at(event.change) + event.place.path;
      if (word == last) continue;
      text += (text.empty() ? "" : " ") + word;
      last = std::move(word);
    }
    return text;
  }

  TempFolder folder_;
  FolderWatch watch_;
  const std::map<FolderChange, std::string> signs_{
      {FolderChange::kWritten, "+"},       {FolderChange::kUnsettled, "~"},
      {FolderChange::kTouched, "."},       {FolderChange::kFound, "?"},
      {FolderChange::kRemoved, "-"},       {FolderChange::kRenamed, ">"},
      {FolderChange::kFolderCame, "/+"},   {FolderChange::kFolderGone, "/-"},
      {FolderChange::kFolderItself, "//"}, {FolderChange::kOverflow, "!"}};
};

TEST_F(FolderWatchTest, TellsWhatBecameOfFiles) {
  add("");
  folder_.write("r/a.md", "x");
  EXPECT_EQ(events(), "~a.md +a.md");
  std::filesystem::permissions(folder_ / "r/a.md", std::filesystem::perms::owner_read);
  EXPECT_EQ(events(), ".a.md");
  std::filesystem::rename(folder_ / "r/a.md", folder_ / "r/b.md");
  EXPECT_EQ(events(), ">a.md +b.md");
  std::filesystem::remove(folder_ / "r/b.md");
  EXPECT_EQ(events(), "-b.md");
  EXPECT_EQ(events(), "");
}

TEST_F(FolderWatchTest, TellsNoRenameOfAnEditorsBackup) {
  folder_.write("r/a.md", "x");
  add("");
  std::filesystem::rename(folder_ / "r/a.md", folder_ / "r/a.md~");
  folder_.write("r/.a.md.swp", "x");
  EXPECT_EQ(events(), "-a.md");
}

TEST_F(FolderWatchTest, TellsOfFoldersButNotOfDeletedOnes) {
  add("");
  std::filesystem::create_directory(folder_ / "r/in");
  EXPECT_EQ(events(), "/+in");
  add("in");
  folder_.write("r/in/a.md", "x");
  EXPECT_EQ(events(), "~in/a.md +in/a.md");
  std::filesystem::rename(folder_ / "r/in", folder_ / "out");
  EXPECT_EQ(events(), "/-in //in");
  std::filesystem::create_directory(folder_ / "r/other");
  std::filesystem::remove(folder_ / "r/other");
  EXPECT_EQ(events(), "/+other");
  std::filesystem::remove(folder_ / "r");
  EXPECT_EQ(events(), "//");
  EXPECT_EQ(watch_.folders(), 1U);
}

TEST_F(FolderWatchTest, LeavesWhatARoundDidNotAddAgain) {
  std::filesystem::create_directory(folder_ / "r/in");
  add("");
  add("in");
  watch_.begin_round();
  add("in");
  watch_.end_round();
  EXPECT_EQ(watch_.folders(), 1U);
  folder_.write("r/a.md", "x");
  folder_.write("r/in/a.md", "x");
  EXPECT_EQ(events(), "~in/a.md +in/a.md");
}

TEST_F(FolderWatchTest, TellsOfOneNameAloneAndItsSidecar) {
  add("", "a.md");
  folder_.write("r/b.md", "x");
  EXPECT_EQ(events(), "");
  folder_.write("r/a.md", "x");
  EXPECT_EQ(events(), "~ +");
  folder_.write("r/a.md.meta.yaml", "x");
  EXPECT_EQ(events(), "~ +");
}

}  // namespace
}  // namespace dateline::test
