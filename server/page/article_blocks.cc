#include "server/page/article_blocks.h"

#include <algorithm>

namespace dateline {
namespace {

std::vector<Block> split_at_empty_lines(std::string_view body) {
  std::vector<Block> blocks;
  for (std::size_t begin = 0; begin < body.size();) {
    const std::size_t end = std::min(body.find("\n\n", begin), body.size());
    if (end > begin) {
      blocks.push_back(
          {BlockKind::kParagraph, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    }
    begin = end + 2;
  }
  return blocks;
}

// The parts of body[begin, end). `next` walks through the marks, over all blocks; `number` counts them.
class Marker {
 public:
  Marker(std::string_view body, const ByteRanges& marks) : body_(body), marks_(marks) {}

  std::vector<MarkedPart> parts(std::size_t begin, std::size_t end) {
    std::vector<MarkedPart> out;
    std::size_t at = begin;
    while (next_ < marks_.size() && marks_[next_].first < end) {
      const std::size_t from = std::max<std::size_t>(at, marks_[next_].first);
      const std::size_t to = std::min<std::size_t>(end, marks_[next_].second);
      if (from < to) {
        if (from > at) out.push_back({body_.substr(at, from - at), 0});
        out.push_back({body_.substr(from, to - from), ++number_});
        at = to;
      }
      if (marks_[next_].second > end) break;  // goes on in the next block
      ++next_;
    }
    if (at < end) out.push_back({body_.substr(at, end - at), 0});
    return out;
  }

  std::uint32_t number() const { return number_; }

 private:
  std::string_view body_;
  const ByteRanges& marks_;
  std::size_t next_ = 0;
  std::uint32_t number_ = 0;
};

}  // namespace

MarkedBody marked_body(std::string_view body, const std::vector<Block>& blocks, const ByteRanges& marks) {
  MarkedBody out;
  Marker marker(body, marks);
  for (const Block& block : blocks.empty() ? split_at_empty_lines(body) : blocks) {
    const std::size_t end = std::min<std::size_t>(block.end, body.size());
    if (block.begin < end) out.blocks.push_back({block.kind, marker.parts(block.begin, end)});
  }
  out.marks = marker.number();
  return out;
}

std::vector<MarkedPart> marked_line(std::string_view line, const ByteRanges& marks) {
  return Marker(line, marks).parts(0, line.size());
}

}  // namespace dateline
