#include "server/cli/messages.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(Fail, SaysWhyAndGivesTheCode) {
  ::testing::internal::CaptureStderr();
  EXPECT_EQ(fail({"page", "page: want 1..100, got 'abc'"}, 2), 2);
  EXPECT_EQ(::testing::internal::GetCapturedStderr(), "dateline-server: page: want 1..100, got 'abc'\n");
}

TEST(PrintBytes, FlushesWhatItWrote) {
  ::testing::internal::CaptureStdout();
  EXPECT_EQ(print_bytes(std::string_view("a\0b", 3)), 0);
  EXPECT_EQ(::testing::internal::GetCapturedStdout(), std::string("a\0b", 3));
}

TEST(Shown, KeepsToOneLineAndMovesNoCursor) {
  EXPECT_EQ(shown("a\nb\tc"), "a b c");
  EXPECT_EQ(shown("a\x1b[2Jb"), "a\\x1b[2Jb");
  EXPECT_EQ(shown("북한"), "북한");
}

}  // namespace
}  // namespace dateline
