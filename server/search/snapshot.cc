#include "server/search/snapshot.h"

#include <sys/stat.h>

#include <charconv>

#include "indexer/base/utf8.h"
#include "indexer/schema/side_tables.h"

namespace dateline {
namespace {

// Tells a folder from another that was made in its place; 0 when there is none.
std::uint64_t identity_of(const std::filesystem::path& folder) {
  struct stat status {};
  if (::stat(folder.c_str(), &status) != 0) return 0;
  return static_cast<std::uint64_t>(status.st_ino) ^ (static_cast<std::uint64_t>(status.st_dev) << 48U);
}

std::uint64_t number_of(const std::string& text) {
  std::uint64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// What looking a word up costs, beside reading the next of all; and how many are never too many.
constexpr std::size_t kLookUps = 10;
constexpr std::size_t kFewWords = 10'000;

Error schema_error(const Generation& generation, const std::string& found) {
  const std::string place = "'" + printable(generation.glass.string()) + "'";
  if (found.empty()) {
    return make_error("schema", place +
                                    " is no index of Dateline, or an empty one: make it anew with "
                                    "dateline-indexer rebuild");
  }
  return make_error("schema", "the index is version " + printable(found) + ", this program reads " +
                                  std::to_string(kSchemaVersion) +
                                  "; make it anew with dateline-indexer rebuild, or take the program that "
                                  "reads it");
}

}  // namespace

std::shared_ptr<const FacetColumns> ColumnStore::columns(const IndexRevision& revision,
                                                         const Xapian::Database& database,
                                                         const FacetColumns::Opener& open) {
  return columns_.get(revision, [&](const RevisionCache<FacetColumns>::Kept* before) {
    if (before == nullptr) return FacetColumns::load(database, open);
    const auto touched = changed_documents(database, before->revision.number, revision.number);
    return touched ? before->table->patched(database, *touched) : FacetColumns::load(database, open);
  });
}

std::shared_ptr<const WordTable> ColumnStore::words(const IndexRevision& revision,
                                                    const Xapian::Database& database) {
  return words_.get(revision, [&](const RevisionCache<WordTable>::Kept* before) {
    if (before == nullptr) return WordTable::load(database);
    const auto touched = changed_words(database, before->revision.number, revision.number);
    // Each of them is looked up by itself.
    const bool is_worth_it = touched && touched->size() * kLookUps <= before->table->size() + kFewWords;
    return is_worth_it ? before->table->patched(database, *touched) : WordTable::load(database);
  });
}

std::shared_ptr<const NameTable> ColumnStore::names(const IndexRevision& revision,
                                                    const std::shared_ptr<const FacetColumns>& columns) {
  return names_.get(revision, [&](const RevisionCache<NameTable>::Kept* before) {
    return before == nullptr ? NameTable::load(columns) : before->table->with(columns);
  });
}

Result<std::unique_ptr<Snapshot>> Snapshot::open(const Generation& generation, ColumnStore& store) {
  auto snapshot = std::unique_ptr<Snapshot>(new Snapshot());
  try {
    snapshot->generation_ = generation;
    snapshot->folder_identity_ = identity_of(generation.glass);
    snapshot->database_ = Xapian::Database(generation.glass.string());
    const std::string schema = snapshot->database_.get_metadata(std::string(kMetaSchemaVersion));
    if (schema != std::to_string(kSchemaVersion)) return schema_error(generation, schema);
    snapshot->read(store);
  } catch (const Xapian::DatabaseModifiedError&) {
    throw;
  } catch (const Xapian::Error& error) {
    return make_error(
        "db", "'" + printable(generation.glass.string()) + "' cannot be read: " + printable(error.get_msg()));
  }
  return snapshot;
}

bool Snapshot::is_of(const Generation& generation) const {
  return generation.number == generation_.number && identity_of(generation.glass) == folder_identity_;
}

void Snapshot::follow(ColumnStore& store) {
  if (database_.reopen()) read(store);
}

void Snapshot::read(ColumnStore& store) {
  info_.uuid = database_.get_metadata(std::string(kMetaUuid));
  info_.revision = number_of(database_.get_metadata(std::string(kMetaRevision)));
  info_.documents = database_.get_doccount();
  info_.updated = database_.get_metadata(std::string(kMetaUpdated));
  revision_ = {generation_.number, database_.get_uuid(), database_.get_revision(), info_.revision};
  columns_ =
      store.columns(revision_, database_, [this] { return Xapian::Database(generation_.glass.string()); });
  store_ = &store;
  words_.reset();
  names_.reset();
}

const WordTable& Snapshot::words() {
  if (!words_) words_ = store_->words(revision_, database_);
  return *words_;
}

const NameTable& Snapshot::names() {
  if (!names_) names_ = store_->names(revision_, columns_);
  return *names_;
}

}  // namespace dateline
