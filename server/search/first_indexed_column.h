// FirstIndexedColumn: when every article came into the index, at one revision, in memory, for `since` and for
// what follows a search. Made once a revision, from the database or from the column before; then shared
// read-only between threads.
#pragma once

#include <cstdint>
#include <vector>

#include "server/search/paged_array.h"

namespace Xapian {
class Database;
}

namespace dateline {

class FirstIndexedColumn {
 public:
  // Throws Xapian::Error, as the next.
  static FirstIndexedColumn load(const Xapian::Database& database);
  // The column of a later revision, which differs in these documents (ascending) alone. Equal to one that is
  // loaded.
  FirstIndexedColumn patched(const Xapian::Database& database,
                             const std::vector<std::uint32_t>& documents) const;

  // UTC seconds, 1970 to 2106; 0 for a document that does not exist.
  std::uint32_t seconds(std::uint32_t document) const { return seconds_[document]; }

 private:
  PagedArray<std::uint32_t> seconds_;
};

}  // namespace dateline
