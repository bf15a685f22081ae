#include "indexer/base/mapped_file.h"

#include <gtest/gtest.h>

#include <atomic>
#include <csignal>
#include <fstream>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

constexpr std::size_t kLarge = 300000;  // bytes, many pages

std::string numbers() {
  std::string text;
  for (int i = 0; text.size() < kLarge; ++i) text += std::to_string(1000000 + i);
  text.resize(kLarge);
  return text;
}

TEST(MappedFile, ReadsAnyPlace) {
  const test::TempFolder folder;
  const std::string text = numbers();
  MappedFile file(folder.write("file", text));
  for (const std::size_t offset : {std::size_t{0}, std::size_t{4090}, std::size_t{200000}, kLarge - 7}) {
    EXPECT_EQ(file.read(offset, 7), text.substr(offset, 7)) << offset;
  }
  EXPECT_EQ(file.read(0, kLarge), text);
  EXPECT_EQ(file.read(kLarge, 0), "");
}

TEST(MappedFile, EndsWhereTheFileEnds) {
  const test::TempFolder folder;
  MappedFile file(folder.write("file", "abc"));
  EXPECT_FALSE(file.read(0, 4));
  EXPECT_FALSE(file.read(4, 0));
  EXPECT_FALSE(file.read(static_cast<std::uint64_t>(-1), 2));
  EXPECT_EQ(file.read(2, 1), "c");
  MappedFile empty(folder.write("empty", ""));
  EXPECT_FALSE(empty.read(0, 1));
}

TEST(MappedFile, SeesWhatIsAdded) {
  const test::TempFolder folder;
  const auto path = folder.write("file", "abc");
  MappedFile file(path);
  EXPECT_EQ(file.read(0, 3), "abc");
  std::ofstream(path, std::ios::app) << "def";
  EXPECT_EQ(file.read(2, 3), "cde");
}

TEST(MappedFile, SaysWhichFileIsNotThere) {
  const test::TempFolder folder;
  try {
    const MappedFile file(folder.path() / "absent");
    FAIL() << "want an error";
  } catch (const std::system_error& error) {
    EXPECT_NE(std::string(error.what()).find("absent': No such file"), std::string::npos) << error.what();
  }
}

// The system would end the process.
TEST(MappedFile, SurvivesAFileThatIsCut) {
  const test::TempFolder folder;
  const auto path = folder.write("file", numbers());
  MappedFile file(path);
  MappedFile other(folder.write("other", numbers()));
  ASSERT_TRUE(file.read(0, 1));
  std::filesystem::resize_file(path, 10000);
  EXPECT_THROW(file.read(200000, 7), std::runtime_error);
  EXPECT_THROW(file.read(200000, 7), std::runtime_error) << "not only the first time";
  EXPECT_EQ(other.read(0, 7), "1000000");
  MappedFile again(path);
  EXPECT_EQ(again.read(0, 7), "1000000");
  EXPECT_FALSE(again.read(200000, 7));
}

// Bytes behind the new end are zeros up to the end of the page, without any signal.
TEST(MappedFile, DoubtsWhatWasReadOfAFileThatIsCut) {
  const test::TempFolder folder;
  const auto path = folder.write("file", numbers());
  MappedFile file(path);
  EXPECT_NO_THROW(file.check());
  EXPECT_EQ(file.read(0, 14), "10000001000001");
  EXPECT_NO_THROW(file.check());
  std::filesystem::resize_file(path, kLarge - 1);
  EXPECT_THROW(file.check(), std::runtime_error);
  std::filesystem::resize_file(path, kLarge + 1);
  EXPECT_NO_THROW(file.check());
}

// Each thread finds its own file cut, and nobody another's.
TEST(MappedFile, SurvivesManyThreads) {
  const test::TempFolder folder;
  const auto whole = folder.write("whole", numbers());
  std::vector<std::thread> threads;
  std::atomic<int> failed = 0;
  for (int number = 0; number < 8; ++number) {
    const auto path = folder.write("file" + std::to_string(number), numbers());
    threads.emplace_back([&failed, path, whole] {
      for (int round = 0; round < 50; ++round) {
        std::filesystem::resize_file(path, kLarge);
        MappedFile file(path);
        MappedFile other(whole);
        file.read(kLarge - 7, 7);
        std::filesystem::resize_file(path, 10);
        try {
          file.read(kLarge - 7, 7);
        } catch (const std::runtime_error&) {
          ++failed;
        }
        if (other.read(0, 7) != "1000000") failed = -1000000;
        other.check();
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(failed, 8 * 50);
}

TEST(MappedFile, AsksAheadForNothingBeyondItsEnd) {
  const test::TempFolder folder;
  MappedFile file(folder.write("file", "abc"));
  file.prefetch(0, 3);  // before anything is mapped
  EXPECT_EQ(file.read(0, 3), "abc");
  file.prefetch(0, 3);
  file.prefetch(2, ~std::size_t{0});
  file.prefetch(~std::uint64_t{0}, 1);
  EXPECT_EQ(file.read(0, 3), "abc");
}

TEST(MappedFileDeathTest, LeavesTheSignalOfOthersAlone) {
  const test::TempFolder folder;
  const MappedFile file(folder.write("file", "abc"));
  EXPECT_DEATH(::raise(SIGBUS), "");
}

}  // namespace
}  // namespace dateline
