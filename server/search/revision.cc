#include "server/search/revision.h"

#include <xapian.h>

#include <algorithm>

#include "indexer/schema/side_tables.h"

namespace dateline {

std::optional<std::vector<std::uint32_t>> changed_documents(const Xapian::Database& database,
                                                            std::uint64_t from, std::uint64_t to) {
  if (to < from || to - from > kChangesKept) return std::nullopt;
  std::vector<std::uint32_t> documents;
  for (std::uint64_t revision = from + 1; revision <= to; ++revision) {
    const std::string row = database.get_metadata(changes_key(revision));
    if (row.empty()) return std::nullopt;
    const std::vector<std::uint32_t> touched = decode_changes(row);
    documents.insert(documents.end(), touched.begin(), touched.end());
  }
  std::sort(documents.begin(), documents.end());
  documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
  return documents;
}

}  // namespace dateline
