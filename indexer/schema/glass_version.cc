#include "indexer/schema/glass_version.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "indexer/base/bytes.h"
#include "indexer/schema/glass_block.h"

namespace dateline {
namespace {

constexpr std::size_t kHeadBytes = 32;  // magic, format, uuid
constexpr std::array<std::string_view, 6> kTables{"postlist", "docdata",  "termlist",
                                                  "position", "spelling", "synonym"};
constexpr std::uint64_t kMostLevels = 10;
constexpr std::uint64_t kBlockUnit = 2048;
constexpr std::uint64_t kFreeListBegin = 8;
constexpr std::uint64_t kPlaceBytes = 4;

Outcome wrong(std::string_view table, const std::string& what) {
  return make_error(std::string(kGlassVersionFile), "table " + std::string(table) + " " + what);
}

// Where in a free list reading or writing goes on: a block and the place in it, in entries.
bool is_place(ByteReader& in, std::uint64_t blocks) {
  const std::uint64_t block = in.number();
  const std::uint64_t entry = in.number();
  if (!in.ok()) return false;
  if (entry == 0) return true;  // no list yet
  return block < blocks && entry >= kFreeListBegin / kPlaceBytes && entry < kGlassBlockBytes / kPlaceBytes;
}

struct FreeList {
  bool is_sound = false;
  std::uint64_t blocks = 0;  // of the table
};

FreeList read_free_list(std::string_view bytes) {
  if (bytes.empty()) return {true, 0};
  ByteReader in(bytes);
  in.number();  // revision
  const std::uint64_t blocks = in.number();
  const bool reads = is_place(in, blocks);
  const bool writes = is_place(in, blocks);
  return {reads && writes && in.done(), blocks};
}

Outcome check_table(std::string_view table, ByteReader& in) {
  const std::uint64_t root = in.number();
  const std::uint64_t shape = in.number();
  in.number();  // entries
  const std::uint64_t unit = in.number();
  in.number();  // from which size on data is packed
  const FreeList free_list = read_free_list(in.text());
  if (!in.ok()) return wrong(table, "is cut off");
  const std::uint64_t levels = shape >> 2U;
  const bool is_empty = (shape & 1U) != 0;
  if (levels >= (is_empty ? 1 : kMostLevels)) {
    return wrong(table, "has " + std::to_string(levels) + " levels");
  }
  if (unit != kGlassBlockBytes / kBlockUnit) {
    return wrong(table,
                 "has blocks of " + std::to_string(unit) + " times " + std::to_string(kBlockUnit) + " bytes");
  }
  if (!free_list.is_sound) return wrong(table, "has a list of free blocks that is not in it");
  if (!is_empty && root >= free_list.blocks) return wrong(table, "has a root that is not in it");
  return Done{};
}

}  // namespace

Outcome check_glass_version(std::string_view bytes) {
  ByteReader in(bytes.substr(std::min(kHeadBytes, bytes.size())));
  in.number();  // revision
  for (const std::string_view table : kTables) {
    if (Outcome checked = check_table(table, in); !checked) return checked;
  }
  return Done{};
}

}  // namespace dateline
