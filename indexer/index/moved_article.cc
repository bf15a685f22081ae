#include "indexer/index/moved_article.h"

#include <algorithm>
#include <filesystem>

#include "indexer/extract/date_hints.h"
#include "indexer/index/key_ledger.h"
#include "indexer/schema/term.h"

namespace dateline {
namespace {

bool is_titled_by_name(const StoredHead& head) {
  return std::any_of(head.origins.begin(), head.origins.end(), [](const auto& origin) {
    return origin.first == "title" && origin.second == Origin::kFilename;
  });
}

}  // namespace

bool is_plain(const FileRecord& record, const std::string& inputs) {
  return record.articles.size() == 1 && record.articles[0].attempt == 0 && record.articles[0].record == 0 &&
         record.problem_count == 0 && record.not_read_count == 0 && record.inputs == inputs &&
         !record.digest.empty() && !record.path.empty();
}

std::optional<Xapian::Document> find_document(const Xapian::Database& database, const FileRecord& record) {
  const std::string term = key_term(record.articles[0].id);
  const auto posting = database.postlist_begin(term);
  if (posting == database.postlist_end(term)) return std::nullopt;
  return database.get_document(*posting);
}

std::optional<MovedArticle> read_moved(const Xapian::Document& document, const FileRecord& record) {
  auto stored = decode_stored(document.get_data());
  if (!stored) return std::nullopt;
  const ArticleEntry& entry = record.articles[0];
  const std::string place = place_key(full_path(record.root, record.path), entry.record);
  return MovedArticle{record.path, place, entry, std::move(*stored)};
}

bool says_the_same(const MovedArticle& moved, const std::string& path, const FileRead& file) {
  return std::filesystem::path(path).extension() == std::filesystem::path(moved.path).extension() &&
         !date_of_file_name(path) && !date_of_file_name(moved.path) &&
         !is_titled_by_name(moved.stored.head) &&
         // Who calls itself what its place was called keeps that key.
         file.bytes.find(moved.place) == std::string::npos;
}

}  // namespace dateline
