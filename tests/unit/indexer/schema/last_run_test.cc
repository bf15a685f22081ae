#include "indexer/schema/last_run.h"

#include <gtest/gtest.h>

#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

LastRun sample() {
  return {1760000000, 3, {{"news", "a.json", "JSON: an object has no end"}, {"one.md", "", "empty"}}};
}

TEST(LastRun, ReadsBackWhatWasWritten) {
  EXPECT_EQ(decode_last_run(encode_last_run(sample())), sample());
  EXPECT_EQ(decode_last_run(encode_last_run({})), LastRun{});
  EXPECT_EQ(decode_last_run(encode_last_run({-5, 0, {}}))->ended, -5);
}

TEST(LastRun, RefusesEveryFlippedByteAndEveryCut) {
  const std::string bytes = encode_last_run(sample());
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    std::string flipped = bytes;
    flipped[at] = static_cast<char>(flipped[at] ^ 1);
    EXPECT_EQ(decode_last_run(flipped), std::nullopt) << at;
    EXPECT_EQ(decode_last_run(std::string_view(bytes).substr(0, at)), std::nullopt) << at;
  }
  EXPECT_EQ(decode_last_run(bytes + "x"), std::nullopt);
}

TEST(LastRun, StandsBesideTheDatabase) {
  const test::TempFolder folder;
  const Generation generation = generation_at(folder.path(), 1);
  EXPECT_EQ(read_last_run(generation), std::nullopt);
  folder.write("gen-000001/last-run", encode_last_run(sample()));
  EXPECT_EQ(read_last_run(generation), sample());
  folder.write("gen-000001/last-run", "");
  EXPECT_EQ(read_last_run(generation), std::nullopt);
  std::filesystem::remove(generation.folder / kLastRunFile);
  std::filesystem::create_directory(generation.folder / kLastRunFile);
  EXPECT_EQ(read_last_run(generation), std::nullopt);
}

}  // namespace
}  // namespace dateline
