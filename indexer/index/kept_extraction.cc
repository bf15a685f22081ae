#include "indexer/index/kept_extraction.h"

#include <stdexcept>

#include "indexer/article/reader.h"
#include "indexer/index/checksum.h"
#include "indexer/index/index_database.h"

namespace dateline {
namespace {

bool is_pdf(const std::string& path) {
  const auto format = format_of(path);
  return format && *format == Format::kPdf;
}

}  // namespace

KeptExtraction::KeptExtraction(const SyncPlan& before, const Generation& previous, const std::string& inputs)
    : before_(before), database_(previous.glass.string()), words_(previous.glass / kWordsFile) {
  for (const PlanItem& item : before.items) {
    if (!item.record || !is_pdf(item.path) || !is_plain(*item.record, inputs)) continue;
    records_.emplace(item.record->digest, &*item.record);
  }
}

std::optional<MovedArticle> KeptExtraction::find(const PlanItem& item, const std::string& digest,
                                                 const FileRead& file) {
  const auto [first, last] = records_.equal_range(digest);
  const FileRecord* chosen = nullptr;
  for (auto at = first; at != last; ++at) {
    chosen = at->second;
    if (chosen->root == before_.roots[item.root].name && chosen->path == item.path) return take_over(*chosen);
  }
  if (chosen == nullptr) return std::nullopt;
  auto moved = take_over(*chosen);
  return moved && says_the_same(*moved, item.path, file) ? std::move(moved) : std::nullopt;
}

// Where the index before is damaged, the file is extracted.
std::optional<MovedArticle> KeptExtraction::take_over(const FileRecord& record) {
  try {
    auto document = find_document(database_, record);
    if (!document) return std::nullopt;
    restore_words(*document, words_);
    if (is_checksum_right(*document)) return read_moved(*document, record);
  } catch (const Xapian::Error& error) {
    if (!is_damage(error)) throw;
  } catch (const std::runtime_error&) {
    // Its words cannot be read.
  }
  return std::nullopt;
}

}  // namespace dateline
