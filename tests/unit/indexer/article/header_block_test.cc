#include "indexer/article/header_block.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

using Lines = std::vector<std::pair<std::string, std::string>>;

struct Case {
  std::string text;
  Lines lines;
  std::string rest;
};

TEST(HeaderBlock, ReadsKnownKeysUpToTheEmptyLine) {
  const std::vector<Case> cases{
      {"Title: T\nDate: 2024\n\nbody\n", {{"Title", "T"}, {"Date", "2024"}}, "\nbody\n"},
      {"\nTitle: T\n\nbody", {{"Title", "T"}}, "\nbody"},
      {"TITLE: A long\n  title\nX-Camera: 5\n\nb", {{"TITLE", "A long title"}, {"X-Camera", "5"}}, "\nb"},
      {"Source: Gazette\nThe harbour: it is open.\n", {{"Source", "Gazette"}}, "The harbour: it is open.\n"},
      {"Url: https://example.org/\n", {{"Url", "https://example.org/"}}, ""},
      {"The harbour reopened.\nTitle: T\n", {}, "The harbour reopened.\nTitle: T\n"},
      {"Breaking: the harbour\n", {}, "Breaking: the harbour\n"},
      {"Title:\nbody", {}, "Title:\nbody"},
      {"Text: body", {}, "Text: body"},
      {"url://x", {}, "url://x"},
      {"", {}, ""},
  };
  for (const Case& one : cases) {
    const HeaderBlock block = header_block(one.text);
    EXPECT_EQ(block.lines, one.lines) << one.text;
    EXPECT_EQ(one.text.substr(block.bytes), one.rest) << one.text;
  }
}

TEST(HeaderBlock, EndsAfterFortyLines) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "Title: T\n";
  EXPECT_EQ(header_block(text).lines.size(), 40U);
}

}  // namespace
}  // namespace dateline
