#include "server/search/revision.h"

#include <xapian.h>

#include <algorithm>

#include "indexer/schema/side_tables.h"

namespace dateline {
namespace {

// Calls take(shard, row) with the row of each commit between; false when one is not kept.
template <class Key, class Take>
bool each_row(const Shards& shards, std::pair<const IndexRevision&, const IndexRevision&> between,
              const Key& key, const Take& take) {
  const auto& [from, to] = between;
  for (std::size_t shard = 0; shard < shards.parts().size(); ++shard) {
    const std::uint64_t first = from.shards[shard].number + 1;
    const std::uint64_t last = to.shards[shard].number;
    if (last + 1 < first || last + 1 - first > kChangesKept) return false;
    for (std::uint64_t revision = first; revision <= last; ++revision) {
      const std::string row = shards.parts()[shard].get_metadata(key(revision));
      if (row.empty()) return false;
      take(shard, row);
    }
  }
  return true;
}

template <class Item>
void put_in_order(std::vector<Item>& items) {
  std::sort(items.begin(), items.end());
  items.erase(std::unique(items.begin(), items.end()), items.end());
}

}  // namespace

bool IndexRevision::follows(const IndexRevision& earlier) const {
  return std::equal(
      shards.begin(), shards.end(), earlier.shards.begin(), earlier.shards.end(),
      [](const ShardRevision& now, const ShardRevision& before) { return now.follows(before); });
}

std::optional<std::vector<std::uint32_t>> changed_documents(const Shards& shards, const IndexRevision& from,
                                                            const IndexRevision& to) {
  std::vector<std::uint32_t> documents;
  const bool is_known =
      each_row(shards, {from, to}, changes_key, [&](std::size_t shard, const std::string& row) {
        for (const std::uint32_t local : decode_changes(row)) {
          documents.push_back(shards.document(shard, local));
        }
      });
  if (!is_known) return std::nullopt;
  put_in_order(documents);
  return documents;
}

std::optional<std::vector<std::string>> changed_words(const Shards& shards, const IndexRevision& from,
                                                      const IndexRevision& to) {
  std::vector<std::string> words;
  const bool is_known = each_row(shards, {from, to}, words_key, [&](std::size_t, const std::string& row) {
    for (std::string& word : decode_words(row)) words.push_back(std::move(word));
  });
  if (!is_known) return std::nullopt;
  put_in_order(words);
  return words;
}

}  // namespace dateline
