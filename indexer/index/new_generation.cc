#include "indexer/index/new_generation.h"

#include "indexer/index/index_database.h"
#include "indexer/schema/side_tables.h"

namespace dateline {

void write_generation_rows(IndexWriter& writer, const SyncOptions& options, const Xapian::Database& live,
                           const std::vector<Root>& roots) {
  for (const Root& root : roots)
    writer.set_row(std::string(kMetaRootPrefix) + root.name, root_row(root, options.db));
  std::map<std::string, std::string> told = read_options(live);
  for (const auto& [name, value] : options.remembered) told[name] = value;
  for (const auto& [name, value] : told) writer.set_row(std::string(kOptionPrefix) + name, value);
}

}  // namespace dateline
