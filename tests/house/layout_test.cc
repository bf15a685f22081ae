// Holds the size and completeness rules of the house: small files, and a test file for every pair of sources.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/house/source_files.h"

namespace dateline {
namespace {

constexpr std::ptrdiff_t kMostLines = 300;

TEST(Sources, NoFilePassesThreeHundredLines) {
  for (const SourceFile& file : source_files({"indexer", "server", "docker"})) {
    EXPECT_LE(std::count(file.text.begin(), file.text.end(), '\n'), kMostLines)
        << file.path << " wants splitting";
  }
}

TEST(Sources, EveryPairHasATestOfItsName) {
  for (const SourceFile& file : source_files({"indexer", "server", "docker"})) {
    if (file.is_header() || file.path.ends_with("main.cc")) continue;
    const std::string stem = file.path.substr(0, file.path.size() - 3);
    EXPECT_TRUE(project_file_exists("tests/unit/" + stem + "_test.cc")) << file.path << " has no test file";
  }
}

}  // namespace
}  // namespace dateline
