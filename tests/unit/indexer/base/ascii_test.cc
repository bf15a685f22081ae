#include "indexer/base/ascii.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(LowerAscii, ChangesTheCapitalsOfAsciiAlone) {
  EXPECT_EQ(lower_ascii("Content-LENGTH @[`{ ÀÉ 북"), "content-length @[`{ ÀÉ 북");
  EXPECT_EQ(lower_ascii('Z'), 'z');
  EXPECT_EQ(lower_ascii('\xC9'), '\xC9');
}

}  // namespace
}  // namespace dateline
