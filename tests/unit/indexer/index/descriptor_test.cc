#include "indexer/index/descriptor.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <system_error>

#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

TEST(Descriptor, ClosesItselfAndMoves) {
  int number = -1;
  {
    Descriptor first(::open("/dev/null", O_RDONLY));
    number = first.number();
    const Descriptor second(std::move(first));
    EXPECT_EQ(second.number(), number);
    EXPECT_GE(::fcntl(number, F_GETFD), 0);
  }
  EXPECT_LT(::fcntl(number, F_GETFD), 0);
}

TEST(WriteAt, PutsAllBytesAtTheirPlaceOrNamesThePath) {
  const test::TempFolder folder;
  const auto path = folder.write("a", "0123456789");
  {
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    write_at(file, "xyz", 4, path);
    write_at(file, "end", 12, path);
  }
  EXPECT_EQ(test::read_text(path), std::string("0123xyz789\0\0end", 15));
  const Descriptor read_only(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  EXPECT_THROW(write_at(read_only, "x", 0, path), std::system_error);
}

TEST(ReplaceFile, LeavesTheNewTextAndNothingBeside) {
  const test::TempFolder folder;
  replace_file(folder / "current", "one");
  replace_file(folder / "current", "two");
  EXPECT_EQ(test::read_text(folder / "current"), "two");
  EXPECT_FALSE(std::filesystem::exists(folder / "current.tmp"));
}

TEST(ReplaceFile, NamesThePathThatCannotBeWritten) {
  const test::TempFolder folder;
  try {
    replace_file(folder / "no/such", "text");
    FAIL();
  } catch (const std::system_error& error) {
    EXPECT_NE(std::string(error.what()).find("no/such"), std::string::npos);
  }
}

TEST(ReadSmallFile, ReadsOrSaysWhyNot) {
  const test::TempFolder folder;
  EXPECT_EQ(*read_small_file(folder.write("a", std::string(100000, 'x'))), std::string(100000, 'x'));
  EXPECT_NE(read_small_file(folder / "b").error().message.find("No such file"), std::string::npos);
}

}  // namespace
}  // namespace dateline
