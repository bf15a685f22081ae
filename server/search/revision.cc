#include "server/search/revision.h"

#include <xapian.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "indexer/schema/side_tables.h"

namespace dateline {

namespace {

// The items of the rows of the commits between, ascending, each once.
template <class Key, class Decode>
auto changed(const Xapian::Database& database, std::pair<std::uint64_t, std::uint64_t> between,
             const Key& key, const Decode& decode) -> std::optional<decltype(decode(""))> {
  const auto [from, to] = between;
  if (to < from || to - from > kChangesKept) return std::nullopt;
  decltype(decode("")) items;
  for (std::uint64_t revision = from + 1; revision <= to; ++revision) {
    const std::string row = database.get_metadata(key(revision));
    if (row.empty()) return std::nullopt;
    auto touched = decode(row);
    std::move(touched.begin(), touched.end(), std::back_inserter(items));
  }
  std::sort(items.begin(), items.end());
  items.erase(std::unique(items.begin(), items.end()), items.end());
  return items;
}

}  // namespace

std::optional<std::vector<std::uint32_t>> changed_documents(const Xapian::Database& database,
                                                            std::uint64_t from, std::uint64_t to) {
  return changed(database, {from, to}, changes_key, decode_changes);
}

std::optional<std::vector<std::string>> changed_words(const Xapian::Database& database, std::uint64_t from,
                                                      std::uint64_t to) {
  return changed(database, {from, to}, words_key, decode_words);
}

}  // namespace dateline
