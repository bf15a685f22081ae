#include "server/api/gzip.h"

#include <gtest/gtest.h>

#include "tests/support/gunzip.h"

namespace dateline {
namespace {

TEST(Gzip, IsUnpackedToTheSameBytes) {
  for (const std::string& text : {std::string(), std::string("x"), std::string("\0\xff", 2),
                                  test::noise(200'000), std::string(3'000'000, 'a')}) {
    for (const int level : {1, kGzipLevel, kBestGzipLevel}) {
      EXPECT_EQ(test::gunzip(gzip(text, level)), text) << text.size() << " at " << level;
    }
  }
}

TEST(Gzip, MakesTextSmallerAndTheBestLevelNoLarger) {
  std::string text;
  for (int at = 0; at < 2000; ++at) text += "article " + std::to_string(at * 7919) + ", ";
  EXPECT_LT(gzip(text, kGzipLevel).size(), text.size() / 2);
  EXPECT_LE(gzip(text, kBestGzipLevel).size(), gzip(text, kGzipLevel).size());
}

}  // namespace
}  // namespace dateline
