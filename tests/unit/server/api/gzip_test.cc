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

TEST(GzipStream, IsOneMemberInWhateverPiecesItCame) {
  const std::string text = std::string(300'000, 'a') + test::noise(500'000) + "end";
  for (const std::size_t piece : {std::size_t{1000}, std::size_t{64 * 1024}, text.size()}) {
    GzipStream stream(kGzipLevel);
    std::string packed;
    for (std::size_t at = 0; at < text.size(); at += piece) {
      packed += stream.add(std::string_view(text).substr(at, piece));
      packed += stream.add("");
    }
    packed += stream.finish();
    EXPECT_EQ(test::gunzip(packed), text) << piece;
  }
  EXPECT_EQ(test::gunzip(GzipStream(kGzipLevel).finish()), "");
}

TEST(Gzip, MakesTextSmallerAndTheBestLevelNoLarger) {
  std::string text;
  for (int at = 0; at < 2000; ++at) text += "article " + std::to_string(at * 7919) + ", ";
  EXPECT_LT(gzip(text, kGzipLevel).size(), text.size() / 2);
  EXPECT_LE(gzip(text, kBestGzipLevel).size(), gzip(text, kGzipLevel).size());
}

}  // namespace
}  // namespace dateline
