#include "indexer/schema/glass_block.h"

#include <cstdint>

namespace dateline {
namespace {

// A block begins with its revision (4 bytes), level (1), the largest gap (2), all free bytes (2), and the end
// of the directory (2), which follows: where each item begins (2). Numbers have their high byte first.
constexpr std::size_t kLevelAt = 4;
constexpr std::size_t kGapAt = 5;
constexpr std::size_t kFreeAt = 7;
constexpr std::size_t kDirectoryEndAt = 9;
constexpr std::size_t kDirectoryAt = 11;
constexpr std::size_t kEntryBytes = 2;
constexpr unsigned kLeafLevel = 0;
constexpr unsigned kFreeListLevel = 254;  // it lists numbers of blocks

// Of a leaf: size (2, with three flags), key's length (1), key, which piece (2, except of the first), data.
// In a branch: number of a block (4), key's length (1), key, which piece (2).
constexpr std::size_t kSizeMask = 0x1fff;
constexpr std::size_t kFirstPieceFlag = 0x2000;
constexpr std::size_t kLeafHead = 3;
constexpr std::size_t kBranchHead = 5;
constexpr std::size_t kPieceBytes = 2;
constexpr std::size_t kNowhere = 0xffff;  // both halves of a block's number

class GlassBlock {
 public:
  explicit GlassBlock(std::string_view bytes) : bytes_(bytes) {}

  std::size_t byte(std::size_t at) const { return static_cast<unsigned char>(bytes_[at]); }
  std::size_t pair(std::size_t at) const { return byte(at) << 8U | byte(at + 1); }

  // Bytes of the item that begins here; 0 when it is shorter than its own key. `at` has room for a head.
  std::size_t leaf_item(std::size_t at) const {
    const std::size_t word = pair(at);
    const std::size_t size = (word & kSizeMask) + kLeafHead;
    const std::size_t piece = (word & kFirstPieceFlag) != 0 ? 0 : kPieceBytes;
    return byte(at + kLeafHead - 1) + kLeafHead + piece <= size ? size : 0;
  }
  // 0 when it leads nowhere: Xapian takes that number for a block which it has in memory.
  std::size_t branch_item(std::size_t at) const {
    if (pair(at) == kNowhere && pair(at + 2) == kNowhere) return 0;
    return byte(at + kBranchHead - 1) + kBranchHead + kPieceBytes;
  }

 private:
  std::string_view bytes_;
};

}  // namespace

std::string_view glass_block_problem(std::string_view bytes) {
  if (bytes.size() != kGlassBlockBytes) return "it is cut off";
  const GlassBlock block(bytes);
  const std::size_t level = block.byte(kLevelAt);
  if (level == kFreeListLevel) return {};
  const std::size_t end = block.pair(kDirectoryEndAt);
  if (end <= kDirectoryAt || end > kGlassBlockBytes || (end - kDirectoryAt) % kEntryBytes != 0) {
    return "its directory has no end";
  }
  const bool is_leaf = level == kLeafLevel;
  const std::size_t head = is_leaf ? kLeafHead : kBranchHead;
  const std::size_t first = end + block.pair(kGapAt);
  std::size_t used = end;
  for (std::size_t entry = kDirectoryAt; entry < end; entry += kEntryBytes) {
    const std::size_t at = block.pair(entry);
    if (at < first) return "an item begins before the others may";
    if (at + head > kGlassBlockBytes) return "an item begins outside";
    const std::size_t size = is_leaf ? block.leaf_item(at) : block.branch_item(at);
    if (size == 0) return "an item is shorter than its key, or leads nowhere";
    if (at + size > kGlassBlockBytes) return "an item ends outside";
    used += size;
  }
  return used + block.pair(kFreeAt) == kGlassBlockBytes ? "" : "its items do not fill what is not free";
}

}  // namespace dateline
