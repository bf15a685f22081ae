#include "server/page/article_blocks.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

// "P[one *two*1 three]" a block.
std::string told(const MarkedBody& body) {
  std::string out;
  for (const MarkedBlock& block : body.blocks) {
    out += std::string("PHLQ").substr(static_cast<std::size_t>(block.kind), 1) + "[";
    for (const MarkedPart& part : block.parts) {
      out += part.mark == 0 ? std::string(part.text)
                            : "*" + std::string(part.text) + "*" + std::to_string(part.mark);
    }
    out += "]";
  }
  return out;
}

TEST(MarkedBody, CutsBlocksAndNumbersMatches) {
  const std::string body = "Title\n\none two three\n\nitem";
  const std::vector<Block> blocks{
      {BlockKind::kHeading, 0, 5}, {BlockKind::kParagraph, 7, 20}, {BlockKind::kListItem, 22, 26}};
  const struct {
    ByteRanges marks;
    std::string want;
    std::uint32_t count;
  } cases[] = {
      {{}, "H[Title]P[one two three]L[item]", 0},
      {{{0, 5}, {11, 14}, {22, 26}}, "H[*Title*1]P[one *two*2 three]L[*item*3]", 3},
      {{{7, 10}, {15, 20}}, "H[Title]P[*one*1 two *three*2]L[item]", 2},
      {{{15, 24}}, "H[Title]P[one two *three*1]L[*it*2em]", 2},
      {{{5, 7}, {11, 14}}, "H[Title]P[one *two*1 three]L[item]", 1},
      {{{11, 14}, {90, 99}}, "H[Title]P[one *two*1 three]L[item]", 1},
      {{{11, 14}, {8, 9}}, "H[Title]P[one *two*1 three]L[item]", 1},
  };
  for (const auto& row : cases) {
    const MarkedBody marked = marked_body(body, blocks, row.marks);
    EXPECT_EQ(told(marked), row.want);
    EXPECT_EQ(marked.marks, row.count);
  }
}

TEST(MarkedBody, ABodyWithoutBlocksIsCutAtEmptyLines) {
  EXPECT_EQ(told(marked_body("one\n\n\n\ntwo\nlines\n\n", {}, {{0, 3}})), "P[*one*1]P[two\nlines]");
  EXPECT_EQ(told(marked_body("", {}, {})), "");
}

TEST(MarkedBody, BlocksBeyondTheBodyAreCut) {
  EXPECT_EQ(told(marked_body("abc", {{BlockKind::kParagraph, 0, 99}, {BlockKind::kQuote, 50, 60}}, {})),
            "P[abc]");
}

TEST(MarkedLine, MarksATitle) {
  const std::vector<MarkedPart> parts = marked_line("Troops in Kursk", {{0, 6}, {10, 15}});
  ASSERT_EQ(parts.size(), 3U);
  EXPECT_EQ(parts[0].text, "Troops");
  EXPECT_EQ(parts[1].mark, 0U);
  EXPECT_EQ(parts[2].text, "Kursk");
}

}  // namespace
}  // namespace dateline
