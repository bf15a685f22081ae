#include "docker/manual/markdown_roff.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace dateline {
namespace {

TEST(MarkdownSection, EndsWithTheNextHeadingOfItsLevel) {
  const std::string text = "# Top\nintro\n## One\nfirst\n### Part\nof one\n## Two\nsecond\n";
  EXPECT_EQ(markdown_section(text, "One"), "first\n### Part\nof one\n");
  EXPECT_EQ(markdown_section(text, "Part"), "of one\n");
  EXPECT_EQ(markdown_section(text, "Two"), "second\n");
  EXPECT_THROW(markdown_section(text, "Three"), std::runtime_error);
}

TEST(MarkdownRoff, WritesWhatTheReadmesHave) {
  const std::vector<std::pair<std::string, std::string>> rows{
      {"Two *words*, `--db`.\n", ".PP\nTwo \\fIwords\\fR, \\fB\\-\\-db\\fR.\n"},
      {"a\nb\n\nc\n", ".PP\na\nb\n.PP\nc\n"},
      {"- one\n- two\n", ".IP \\(bu 2\none\n.IP \\(bu 2\ntwo\n"},
      {"    cat .x\n    .y\n", ".PP\n.EX\ncat .x\n\\&.y\n.EE\n"},
      {"| you type | it means |\n|---|---|\n| `a b` | both |\n| nothing | all |\n",
       ".TP\n\\fBa b\\fR\nboth\n.TP\nnothing\nall\n"},
      {"[the page](https://news.example) says\n", ".PP\nthe page says\n"},
      {"see `.txt`\n`.md`\n", ".PP\nsee \\fB.txt\\fR\n\\fB.md\\fR\n"}};
  for (const auto& [markdown, roff] : rows) EXPECT_EQ(markdown_roff(markdown), roff) << markdown;
}

}  // namespace
}  // namespace dateline
