#include "server/page/one_line.h"

#include <gtest/gtest.h>

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

TEST(OneLine, HasNoControlsAndSingleSpaces) {
  EXPECT_EQ(one_line(""), "");
  EXPECT_EQ(one_line(" \n "), "");
  EXPECT_EQ(one_line("\n A\r\n\ttitle \x01 of\x7F lines\n"), "A title of lines");
  EXPECT_EQ(one_line("국정원  발표"), "국정원 발표");
}

TEST(BeginningOf, IsCutAtASpaceAndSaysSo) {
  EXPECT_EQ(beginning_of("", 10), "");
  EXPECT_EQ(beginning_of("one two", 7), "one two");
  EXPECT_EQ(beginning_of("one two three", 9), "one two…");
  EXPECT_EQ(beginning_of("one two three", 7), "one two…");
  EXPECT_EQ(beginning_of("unbroken", 4), "unbr…");
  EXPECT_EQ(beginning_of("국정원발표", 3), "국정원…");
  EXPECT_EQ(beginning_of("  a\n\nb  ", 10), "a b");
}

TEST(BeginningOf, IsUtf8WhereverItIsCut) {
  std::string text;
  for (int i = 0; i < 500; ++i) text += i % 7 == 0 ? " é" : "한";
  for (std::size_t most = 1; most < 60; ++most) {
    const std::string cut = beginning_of(text, most);
    EXPECT_TRUE(is_valid_utf8(cut)) << most;
    EXPECT_LE(count_code_points(cut), most + 1);
  }
}

}  // namespace
}  // namespace dateline
