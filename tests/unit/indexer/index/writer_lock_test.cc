#include "indexer/index/writer_lock.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

TEST(WriterLock, NamesItsHolderToTheSecond) {
  const test::TempFolder folder;
  const WriterLock first(folder.path(), "dateline-indexer sync", {});
  try {
    const WriterLock second(folder.path(), "dateline-indexer rebuild", {});
    FAIL() << "two writers";
  } catch (const LockedError& error) {
    const std::string text = error.what();
    EXPECT_NE(text.find("pid " + std::to_string(getpid()) + " since 2"), std::string::npos) << text;
    EXPECT_NE(text.find("(dateline-indexer sync)"), std::string::npos) << text;
  }
}

TEST(WriterLock, IsFreeAgainAfterwards) {
  const test::TempFolder folder;
  { const WriterLock first(folder.path(), "first", {}); }
  EXPECT_EQ(test::read_text(folder / "lock"), "");
  const WriterLock second(folder.path(), "second", {});
  EXPECT_NE(test::read_text(folder / "lock").find("(second)"), std::string::npos);
}

TEST(WriterLock, StopsWaitingWhenAsked) {
  const test::TempFolder folder;
  const WriterLock first(folder.path(), "first", {});
  int asked = 0;
  EXPECT_THROW(WriterLock(folder.path(), "second", {3600, [&asked] { return ++asked > 1; }}), LockedError);
  EXPECT_EQ(asked, 2);
}

TEST(WriterLock, TakesTextOfAStrangerAsText) {
  const test::TempFolder folder;
  const WriterLock first(folder.path(), "evil \x1b[2J", {});
  try {
    const WriterLock second(folder.path(), "second", {});
    FAIL();
  } catch (const LockedError& error) {
    EXPECT_EQ(std::string(error.what()).find('\x1b'), std::string::npos);
  }
}

}  // namespace
}  // namespace dateline
