#include "indexer/index/remove.h"

#include <algorithm>
#include <set>

#include "indexer/base/utf8.h"
#include "indexer/index/given_articles.h"
#include "indexer/index/index_database.h"
#include "indexer/index/index_writer.h"
#include "indexer/index/run_notes.h"
#include "indexer/index/writer_lock.h"
#include "indexer/schema/side_tables.h"

namespace dateline {
namespace {

// The recorded root of a path or a name.
std::optional<Root> find_root(const std::vector<Root>& roots, const std::string& wanted) {
  std::error_code code;
  std::filesystem::path path = std::filesystem::weakly_canonical(std::filesystem::absolute(wanted), code);
  if (!path.has_filename()) path = path.parent_path();
  const auto found = std::find_if(roots.begin(), roots.end(), [&](const Root& root) {
    return root.path == path || root.path == wanted || root.name == wanted;
  });
  return found == roots.end() ? std::nullopt : std::optional<Root>(*found);
}

std::filesystem::path whole_path(const std::filesystem::path& path) {
  std::error_code code;
  return std::filesystem::weakly_canonical(std::filesystem::absolute(path), code);
}

class Remover {
 public:
  Remover(IndexWriter& writer, RemoveReport& report) : writer_(writer), report_(report) {}

  // Takes out the articles of the record that `is_meant` names, and their lines in the record.
  template <class IsMeant>
  void remove_from(FileRecord record, const IsMeant& is_meant) {
    const auto meant = std::stable_partition(record.articles.begin(), record.articles.end(),
                                             [&](const ArticleEntry& entry) { return !is_meant(entry.id); });
    if (meant == record.articles.end()) return;
    for (auto entry = meant; entry != record.articles.end(); ++entry) remove(*entry);
    record.articles.erase(meant, record.articles.end());
    writer_.set_long_row(record_key(record.root, record.path), encode_record(record));
  }

  void remove_file(const FileRecord& record) {
    for (const ArticleEntry& entry : record.articles) remove(entry);
    writer_.set_long_row(record_key(record.root, record.path), "");
  }

 private:
  void remove(const ArticleEntry& entry) {
    writer_.facet_rows().drop(entry.labels.unpacked());
    const auto existing = writer_.find(entry.id);
    if (!existing) return;
    writer_.remove(*existing);
    ++report_.removed;
  }

  IndexWriter& writer_;
  RemoveReport& report_;
};

}  // namespace

Result<RemoveReport> remove_articles(const RemoveOptions& options, const Authority& authority) {
  if (const auto generation = current_generation(options.db); !generation) return generation.error();
  const WriterLock lock(options.db, "dateline-indexer remove", {options.wait_seconds, {}});
  const auto generation = current_generation(options.db);
  if (!generation) return generation.error();
  auto database = open_index_for_writing(*generation);
  if (!database) return database.error();
  std::optional<Root> root;
  if (!options.root.empty()) {
    const std::vector<Root> roots = read_roots(*database, options.db);
    root = find_root(roots, options.root);
    if (!root) return make_error("root", "'" + printable(options.root) + "' is no root of this index");
  }
  const std::vector<FileRecord> records = read_records(*database);
  IndexWriter writer({WriterMode::kInPlace, *generation, *database, {}}, authority, {});
  RemoveReport report;
  std::set<std::string> wanted(options.ids.begin(), options.ids.end());
  for (const std::string& id : wanted) {
    if (!writer.find(id)) report.unknown.push_back(id);
  }
  Remover remover(writer, report);
  for (const FileRecord& record : records) {
    if (root && record.root == root->name) {
      remover.remove_file(record);
    } else {
      remover.remove_from(record, [&wanted](const std::string& id) { return wanted.count(id) > 0; });
    }
  }
  if (root) writer.set_row(std::string(kMetaRootPrefix) + root->name, "");
  writer.commit(options.now);
  if (root) forget_root(*generation, root->name);
  // Theirs is the one file that is the index's own.
  drop_given(options.db, wanted);
  if (root && root->path.filename() == kGivenFolder && root->path.parent_path() == whole_path(options.db)) {
    std::filesystem::remove_all(root->path);
  }
  report.articles = writer.article_count();
  return report;
}

}  // namespace dateline
