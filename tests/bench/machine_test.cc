#include "tests/bench/machine.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <vector>

#include "tests/support/temp_folder.h"

namespace dateline::bench {
namespace {

TEST(MachineLine, NamesCoresAndSystem) {
  EXPECT_NE(machine_line().find(" cores, "), std::string::npos);
  EXPECT_NE(machine_line().find("Linux"), std::string::npos);
}

TEST(CommandLine, LeavesOutTheProgramsFolders) {
  const char* const words[] = {"build/release/search_speed", "a.db", "--repeat", "3"};
  EXPECT_EQ(command_line(4, words), "search_speed a.db --repeat 3");
}

TEST(MemoryOf, SeesWhatThisProcessTakes) {
  const Memory before = memory_of(getpid());
  EXPECT_GT(before.anonymous, 0U);
  EXPECT_GE(before.resident, before.anonymous);
  const std::vector<char> taken(64 << 20, 'x');
  EXPECT_GE(memory_of(getpid()).anonymous, before.anonymous + (taken.size() / 2));
  // A process id that Linux never gives out.
  EXPECT_EQ(memory_of(0x7fffffff).resident, 0U);
}

TEST(ProcessorSeconds, GrowsWithWork) {
  const double before = processor_seconds(getpid());
  volatile unsigned sum = 0;
  while (processor_seconds(getpid()) < before + 0.02) {
    for (unsigned i = 0; i < 1000000; ++i) sum = sum + i;
  }
  EXPECT_GT(processor_seconds(getpid()), before);
  EXPECT_EQ(processor_seconds(0x7fffffff), 0);
}

TEST(BytesBelow, SumsFilesOfAllFolders) {
  const test::TempFolder folder;
  folder.write("a", "123");
  folder.write("b/c", "12345");
  EXPECT_EQ(bytes_below(folder.path()), 8U);
}

}  // namespace
}  // namespace dateline::bench
