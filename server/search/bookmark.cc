#include "server/search/bookmark.h"

#include <algorithm>

namespace dateline {

const ShardMark* Bookmark::find(const std::string& index) const {
  const auto found =
      std::find_if(shards.begin(), shards.end(), [&](const ShardMark& mark) { return mark.index == index; });
  return found == shards.end() ? nullptr : &*found;
}

}  // namespace dateline
