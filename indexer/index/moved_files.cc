#include "indexer/index/moved_files.h"

#include <filesystem>
#include <set>

#include "indexer/extract/date_hints.h"
#include "indexer/index/key_ledger.h"
#include "indexer/schema/term.h"

namespace dateline {
namespace {

constexpr std::size_t kMostHeld = std::size_t{64} << 20U;

bool is_plain(const FileRecord& record, const std::string& inputs) {
  return record.articles.size() == 1 && record.articles[0].attempt == 0 && record.articles[0].record == 0 &&
         record.problem_count == 0 && record.not_read_count == 0 && record.inputs == inputs &&
         !record.digest.empty() && !record.path.empty();
}

bool is_titled_by_name(const StoredHead& head) {
  for (const auto& [field, origin] : head.origins) {
    if (field == "title" && origin == Origin::kFilename) return true;
  }
  return false;
}

std::optional<StoredArticle> read_stored(const Xapian::Database& database, const std::string& id) {
  const std::string term = key_term(id);
  const auto posting = database.postlist_begin(term);
  if (posting == database.postlist_end(term)) return std::nullopt;
  auto stored = decode_stored(database.get_document(*posting).get_data());
  return stored ? std::optional(std::move(*stored)) : std::nullopt;
}

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
    const ArticleEntry& entry = item.record->articles[0];
    auto stored = read_stored(database, entry.id);
    if (!stored || is_titled_by_name(stored->head)) continue;
    held += stored->body.size();
    const std::string place = place_key(full_path(item.record->root, item.path), entry.record);
    articles_.emplace(item.record->digest, MovedArticle{item.path, place, entry, std::move(*stored)});
  }
}

const MovedArticle* MovedFiles::find(const std::string& digest, const std::string& path,
                                     const FileRead& file) const {
  const auto at = articles_.find(digest);
  if (at == articles_.end()) return nullptr;
  const std::string& before = at->second.path;
  const bool says_the_same =
      std::filesystem::path(path).extension() == std::filesystem::path(before).extension() &&
      !date_of_file_name(path) && !date_of_file_name(before) &&
      // Who calls itself what its place was called keeps that key.
      file.bytes.find(at->second.place) == std::string::npos;
  return says_the_same ? &at->second : nullptr;
}

}  // namespace dateline
