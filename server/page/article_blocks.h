// An article's body as blocks of text and marks: what the reader page prints. Cuts the body by its blocks and
// each block by the marks' byte ranges; matches are numbered over the whole body. Pure functions.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/schema/stored_article.h"

namespace dateline {

using ByteRanges = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

// A stretch of text; `mark` is the number of the match, from 1, or 0 for text between matches.
struct MarkedPart {
  std::string_view text;
  std::uint32_t mark = 0;
};

struct MarkedBlock {
  BlockKind kind = BlockKind::kParagraph;
  std::vector<MarkedPart> parts;
};

struct MarkedBody {
  std::vector<MarkedBlock> blocks;
  std::uint32_t marks = 0;
};

// Views into `body`, which must outlive the result. A body without blocks is cut at empty lines. A mark over
// two blocks is two marks; ranges that are out of order or outside are left out.
MarkedBody marked_body(std::string_view body, const std::vector<Block>& blocks, const ByteRanges& marks);

// The same for one line: a title.
std::vector<MarkedPart> marked_line(std::string_view line, const ByteRanges& marks);

}  // namespace dateline
