#include "indexer/index/moved_files.h"

#include <set>

namespace dateline {
namespace {

constexpr std::size_t kMostHeld = std::size_t{64} << 20U;

}  // namespace

MovedFiles::MovedFiles(const SyncPlan& plan, const Xapian::Database& database, const std::string& inputs) {
  std::set<std::uint64_t> sizes;
  for (const PlanItem& item : plan.items) {
    if (item.state == FileState::kFound && !item.record) sizes.insert(item.stamp.size);
  }
  std::size_t held = 0;
  for (const PlanItem& item : plan.items) {
    if (item.state != FileState::kGone || held >= kMostHeld || !is_plain(*item.record, inputs)) continue;
    if (sizes.count(item.record->stamp.size) == 0) continue;
    const auto document = find_document(database, *item.record);
    auto moved = document ? read_moved(*document, *item.record) : std::nullopt;
    if (!moved) continue;
    held += moved->stored.body.size();
    articles_.emplace(item.record->digest, std::move(*moved));
  }
}

const MovedArticle* MovedFiles::find(const std::string& digest, const std::string& path,
                                     const FileRead& file) const {
  const auto at = articles_.find(digest);
  return at != articles_.end() && says_the_same(at->second, path, file) ? &at->second : nullptr;
}

}  // namespace dateline
