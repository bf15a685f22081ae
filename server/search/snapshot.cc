#include "server/search/snapshot.h"

#include <sys/stat.h>

#include <algorithm>
#include <charconv>

#include "indexer/base/utf8.h"
#include "indexer/schema/side_tables.h"
#include "server/search/sample_check.h"

namespace dateline {
namespace {

// Tells a folder from another that was made in its place; 0 when there is none.
std::uint64_t identity_of(const std::filesystem::path& folder) {
  struct stat status {};
  if (::stat(folder.c_str(), &status) != 0) return 0;
  return static_cast<std::uint64_t>(status.st_ino) ^ (static_cast<std::uint64_t>(status.st_dev) << 48U);
}

std::vector<std::uint64_t> identities_of(const std::vector<Generation>& generations) {
  std::vector<std::uint64_t> identities;
  identities.reserve(generations.size());
  for (const Generation& generation : generations) identities.push_back(identity_of(generation.glass));
  return identities;
}

std::string names_of(const std::vector<Generation>& generations) {
  std::string names;
  for (const Generation& generation : generations) {
    names += (names.empty() ? "'" : ", '") + printable(generation.glass.string()) + "'";
  }
  return names;
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

std::shared_ptr<const FacetColumns> ColumnStore::columns(const IndexRevision& revision, const Shards& shards,
                                                         const FacetColumns::Opener& open) {
  return columns_.get(revision, [&](const RevisionCache<FacetColumns>::Kept* before) {
    if (before == nullptr) return FacetColumns::load(shards, open);
    const auto touched = changed_documents(shards, before->revision, revision);
    return touched ? before->table->patched(shards, *touched) : FacetColumns::load(shards, open);
  });
}

std::shared_ptr<const WordTable> ColumnStore::words(const IndexRevision& revision, const Shards& shards) {
  return words_.get(revision, [&](const RevisionCache<WordTable>::Kept* before) {
    if (before == nullptr) return WordTable::load(shards.merged());
    const auto touched = changed_words(shards, before->revision, revision);
    const bool is_worth_it = touched && touched->size() * kLookUps <= before->table->size() + kFewWords;
    return is_worth_it ? before->table->patched(shards.merged(), *touched) : WordTable::load(shards.merged());
  });
}

std::shared_ptr<const NameTable> ColumnStore::names(const IndexRevision& revision,
                                                    const std::shared_ptr<const FacetColumns>& columns) {
  return names_.get(revision, [&](const RevisionCache<NameTable>::Kept* before) {
    return before == nullptr ? NameTable::load(columns) : before->table->with(columns);
  });
}

std::shared_ptr<RevisionMemory> ColumnStore::memory(const IndexRevision& revision) {
  if (posting_bytes_ == 0) return nullptr;
  const std::lock_guard lock(mutex_);
  if (memory_ && revision == memory_revision_) return memory_;
  if (memory_ && memory_revision_.follows(revision)) return nullptr;
  memory_revision_ = revision;
  return memory_ = std::make_shared<RevisionMemory>(posting_bytes_);
}

Result<std::unique_ptr<Snapshot>> Snapshot::open(const Generation& generation, ColumnStore& store) {
  return open(std::vector<Generation>{generation}, store);
}

Result<std::unique_ptr<Snapshot>> Snapshot::open(std::vector<Generation> generations, ColumnStore& store) {
  auto snapshot = std::unique_ptr<Snapshot>(new Snapshot());
  snapshot->generations_ = std::move(generations);
  try {
    snapshot->folder_identities_ = identities_of(snapshot->generations_);
    snapshot->shards_ = Shards(snapshot->generations_);
    for (const Generation& generation : snapshot->generations_) {
      snapshot->words_files_.emplace_back(generation.glass / kWordsFile);
    }
    for (std::size_t shard = 0; shard < snapshot->generations_.size(); ++shard) {
      const std::string schema =
          snapshot->shards_.parts()[shard].get_metadata(std::string(kMetaSchemaVersion));
      if (schema != std::to_string(kSchemaVersion)) {
        return schema_error(snapshot->generations_[shard], schema);
      }
    }
    for (std::size_t shard = 0; shard < snapshot->generations_.size(); ++shard) {
      const Outcome checked = check_samples(snapshot->shards_.parts()[shard], snapshot->words_files_[shard]);
      if (!checked) return checked.error();
    }
    snapshot->read(store);
  } catch (const Xapian::DatabaseModifiedError&) {
    throw;
  } catch (const Xapian::Error& error) {
    return make_error("db",
                      names_of(snapshot->generations_) + " cannot be read: " + printable(error.get_msg()));
  }
  return snapshot;
}

bool Snapshot::is_of(const std::vector<Generation>& generations) const {
  return generations == generations_ && identities_of(generations) == folder_identities_;
}

void Snapshot::follow(ColumnStore& store) {
  if (shards_.reopen()) read(store);
}

void Snapshot::check() const {
  for (const WordsFile& file : words_files_) file.check();
}

// Of several indexes: the sum of the revisions, which grows with each commit as that of one does, and the
// time of the last commit.
void Snapshot::read(ColumnStore& store) {
  info_ = {};
  revision_ = {};
  for (std::size_t shard = 0; shard < generations_.size(); ++shard) {
    const Xapian::Database& database = shards_.parts()[shard];
    const std::uint64_t number = number_of(database.get_metadata(std::string(kMetaRevision)));
    info_.uuid += (info_.uuid.empty() ? "" : "+") + database.get_metadata(std::string(kMetaUuid));
    info_.revision += number;
    info_.updated = std::max(info_.updated, database.get_metadata(std::string(kMetaUpdated)));
    revision_.shards.push_back(
        {generations_[shard].number, database.get_uuid(), database.get_revision(), number});
  }
  info_.documents = shards_.merged().get_doccount();
  columns_ = store.columns(revision_, shards_, [this] { return Shards(generations_); });
  store_ = &store;
  words_.reset();
  names_.reset();
}

const WordTable& Snapshot::words() {
  if (!words_) words_ = store_->words(revision_, shards_);
  return *words_;
}

const NameTable& Snapshot::names() {
  if (!names_) names_ = store_->names(revision_, columns_);
  return *names_;
}

}  // namespace dateline
