#include "server/search/shards.h"

#include <algorithm>

#include "indexer/schema/glass_guard.h"

namespace dateline {
namespace {

void require_sound(const std::filesystem::path& glass) {
  if (const Outcome checked = check_glass(glass); !checked) {
    throw Xapian::DatabaseCorruptError(checked.error().message);
  }
}

}  // namespace

Shards::Shards(const std::vector<Generation>& generations) {
  for (const Generation& generation : generations) {
    require_sound(generation.glass);
    folders_.push_back(generation.glass);
    parts_.emplace_back(generation.glass.string());
    merged_.add_database(parts_.back());
  }
}

bool Shards::reopen() {
  for (const std::filesystem::path& glass : folders_) require_sound(glass);
  return merged_.reopen();
}

std::vector<Xapian::rev> Shards::revisions() const {
  std::vector<Xapian::rev> revisions;
  for (const Xapian::Database& part : parts_) revisions.push_back(part.get_revision());
  return revisions;
}

std::string Shards::row(const std::string& key) const {
  for (const Xapian::Database& part : parts_) {
    std::string row = part.get_metadata(key);
    if (!row.empty()) return row;
  }
  return {};
}

std::vector<std::string> Shards::keys(const std::string& prefix) const {
  std::vector<std::string> keys;
  for (const Xapian::Database& part : parts_) {
    keys.insert(keys.end(), part.metadata_keys_begin(prefix), part.metadata_keys_end(prefix));
  }
  if (parts_.size() < 2) return keys;
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

}  // namespace dateline
