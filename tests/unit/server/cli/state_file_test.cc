#include "server/cli/state_file.h"

#include <gtest/gtest.h>

#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

TEST(StateFile, KeepsATextAsAWhole) {
  const test::TempFolder folder;
  const std::filesystem::path path = folder / "state.json";
  {
    const StateFile file = std::move(*StateFile::open(path));
    EXPECT_EQ(file.read().value(), "");
    EXPECT_TRUE(file.write("first"));
    EXPECT_TRUE(file.write("2"));
    EXPECT_EQ(file.read().value(), "2");
  }
  EXPECT_EQ(StateFile::open(path)->read().value(), "2");
  EXPECT_FALSE(std::filesystem::exists(folder / "state.json.new"));
}

TEST(StateFile, IsHeldByOneRun) {
  const test::TempFolder folder;
  auto held = StateFile::open(folder / "state");
  ASSERT_TRUE(held);
  const StateFile moved = std::move(*held);
  const auto second = StateFile::open(folder / "state");
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().field, kStateBusy);
  EXPECT_TRUE(StateFile::open(folder / "other"));
}

TEST(StateFile, SaysWhyItCannot) {
  const test::TempFolder folder;
  const auto nowhere = StateFile::open(folder / "none" / "state");
  ASSERT_FALSE(nowhere);
  EXPECT_NE(nowhere.error().message.find("No such file or directory"), std::string::npos);
  std::filesystem::create_directory(folder / "state");
  const StateFile file = std::move(*StateFile::open(folder / "state"));
  EXPECT_FALSE(file.read()) << "a folder stands there";
  EXPECT_FALSE(file.write("x"));
}

// A run that was killed while it wrote left a part beside: the text that counts is the old one.
TEST(StateFile, IgnoresWhatAKilledRunLeft) {
  const test::TempFolder folder;
  folder.write("state", "old");
  folder.write("state.new", "ne");
  const StateFile file = std::move(*StateFile::open(folder / "state"));
  EXPECT_EQ(file.read().value(), "old");
  EXPECT_TRUE(file.write("newer"));
  EXPECT_EQ(file.read().value(), "newer");
}

}  // namespace
}  // namespace dateline
