#include "indexer/index/index_status.h"

#include "indexer/index/index_database.h"
#include "indexer/schema/field.h"
#include "indexer/schema/side_tables.h"

namespace dateline {
namespace {

void add_files(const std::vector<FileRecord>& records, IndexStatus& status) {
  std::map<std::string, RootStatus*> by_name;
  for (RootStatus& root : status.roots) by_name[root.root.name] = &root;
  for (const FileRecord& record : records) {
    const auto root = by_name.find(record.root);
    if (root == by_name.end()) continue;
    ++root->second->files;
    root->second->articles += record.articles.size();
    status.failures += record.problem_count;
    const auto& folder = root->second->root.path;
    const std::string shown = record.path.empty() ? folder.string() : (folder / record.path).string();
    for (const std::string& problem : record.problems) status.failed.push_back({shown, problem});
  }
}

Result<IndexStatus> read_once(const std::filesystem::path& db) {
  const auto generation = current_generation(db);
  if (!generation) return generation.error();
  const auto database = open_index(*generation);
  if (!database) return database.error();
  IndexStatus status;
  status.generation = generation->number;
  status.revision = read_revision(*database);
  status.schema = kSchemaVersion;
  status.uuid = database->get_metadata(std::string(kMetaUuid));
  status.updated = database->get_metadata(std::string(kMetaUpdated));
  status.last_run = read_last_run(*generation);
  status.articles = database->get_doccount();
  for (const Root& root : read_roots(*database, db)) status.roots.push_back({root, 0, 0});
  add_files(read_records(*database), status);
  for (const FacetSpec& facet : kFacets) {
    const std::string prefix = facet_key_prefix(facet.facet);
    std::uint64_t& values = status.facets[std::string(facet.name)];
    for (auto key = database->metadata_keys_begin(prefix); key != database->metadata_keys_end(prefix); ++key)
      ++values;
  }
  return status;
}

}  // namespace

Result<IndexStatus> read_status(const std::filesystem::path& db) {
  return read_steadily([&db] { return read_once(db); });
}

std::map<std::string, std::string> remembered_options(const std::filesystem::path& db) {
  return read_steadily([&db]() -> std::map<std::string, std::string> {
    const auto generation = current_generation(db);
    if (!generation) return {};
    const auto database = open_index(*generation);
    if (!database) return {};
    return read_options(*database);
  });
}

}  // namespace dateline
