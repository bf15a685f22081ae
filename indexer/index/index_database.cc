#include "indexer/index/index_database.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <random>
#include <stdexcept>
#include <system_error>

#include "indexer/base/digest.h"
#include "indexer/base/utf8.h"
#include "indexer/index/sync.h"
#include "indexer/schema/glass_guard.h"
#include "indexer/schema/side_tables.h"

namespace dateline {
namespace {

std::uint64_t number_in(const std::string& text) {
  std::uint64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

Outcome check_schema(const Xapian::Database& database, const Generation& generation) {
  const std::string version = database.get_metadata(std::string(kMetaSchemaVersion));
  const std::string where = "'" + printable(generation.folder.string()) + "'";
  if (version.empty()) {
    return make_error("db", where + " has no schema version: it is damaged or no index of dateline's");
  }
  if (version != std::to_string(kSchemaVersion)) {
    return make_error("db", where + " has schema version " + printable(version) + ", this program has " +
                                std::to_string(kSchemaVersion) +
                                "; make it anew with: dateline-indexer rebuild (or take the other program)");
  }
  return Done{};
}

std::string make_uuid() {
  std::random_device random;
  std::string bytes;
  for (int i = 0; i < 8; ++i) bytes += std::to_string(random()) + ".";
  const std::string text = hex(sha256(bytes));
  return text.substr(0, 8) + "-" + text.substr(8, 4) + "-" + text.substr(12, 4) + "-" + text.substr(16, 4) +
         "-" + text.substr(20, 12);
}

// Calls `take` with each key's rest and its row.
template <class Take>
void each_row(const Xapian::Database& database, std::string_view prefix, const Take& take) {
  const std::string begin(prefix);
  for (auto at = database.metadata_keys_begin(begin); at != database.metadata_keys_end(begin); ++at) {
    const std::string key = *at;
    take(key.substr(begin.size()), database.get_metadata(key));
  }
}

}  // namespace

Result<Xapian::Database> open_index(const Generation& generation) {
  if (const Outcome checked = check_glass(generation.glass); !checked) return checked.error();
  Xapian::Database database(generation.glass.string());
  if (const Outcome checked = check_schema(database, generation); !checked) return checked.error();
  return database;
}

bool is_locked_by_another(const Xapian::DatabaseLockError& error) {
  return error.get_msg().find("already locked") != std::string::npos;
}

bool is_damage(const Xapian::Error& error) {
  if (std::string_view(error.get_type()) == "DatabaseCorruptError") return true;
  const char* reason = error.get_error_string();
  return reason != nullptr && std::string_view(reason) == std::generic_category().message(EUCLEAN);
}

std::string words_of(const Xapian::Error& error) {
  std::string words = "db: " + error.get_description();
  if (!is_damage(error)) return words;
  return words +
         "; the index is damaged: dateline-indexer rebuild makes it anew, and where that fails too, remove "
         "its "
         "directory and sync its folders again";
}

Result<Xapian::WritableDatabase> open_index_for_writing(const Generation& generation) {
  try {
    // The check comes first: opening for writing is already a change to a database of another version.
    if (const auto readable = open_index(generation); !readable) return readable.error();
    return Xapian::WritableDatabase(generation.glass.string(), Xapian::DB_OPEN);
  } catch (const Xapian::DatabaseLockError& error) {
    const std::string where = "db: '" + printable(generation.folder.string()) + "'";
    if (!is_locked_by_another(error)) {
      throw std::runtime_error(where + " cannot be locked: " + printable(error.get_msg()));
    }
    throw LockedError(where + " is being written by another program");
  }
}

std::map<std::string, std::string> first_rows(const std::string& uuid) {
  return {{std::string(kMetaSchemaVersion), std::to_string(kSchemaVersion)},
          {std::string(kMetaUuid), uuid.empty() ? make_uuid() : uuid}};
}

Xapian::WritableDatabase create_index(const Generation& generation, const std::string& uuid) {
  // Nothing reads it before it is published, and publishing makes it durable as a whole.
  Xapian::WritableDatabase database(generation.glass.string(),
                                    Xapian::DB_CREATE | Xapian::DB_NO_SYNC | Xapian::DB_BACKEND_GLASS);
  for (const auto& [key, value] : first_rows(uuid)) database.set_metadata(key, value);
  return database;
}

// Sorts behind KEY and before every other key of its kind, which goes on with a digit or a letter.
std::string row_part(const std::string& key, std::size_t part) {
  const std::string number = std::to_string(part);
  return key + "+" + std::string(number.size() < 6 ? 6 - number.size() : 0, '0') + number;
}

std::vector<Root> read_roots(const Xapian::Database& database, const std::filesystem::path& db) {
  std::vector<Root> roots;
  each_row(database, kMetaRootPrefix, [&](const std::string& name, const std::string& row) {
    roots.push_back(root_of_row(name, row, db));
  });
  return roots;
}

std::optional<FileRecord> read_record(const Xapian::Database& database, const FilePlace& place) {
  const std::string key = record_key(place.root, place.path);
  std::string row = database.get_metadata(key);
  if (row.empty()) return std::nullopt;
  // Only a full row goes on in another.
  for (std::size_t part = 1; row.size() == part * kMaxRowBytes; ++part) {
    row += database.get_metadata(row_part(key, part));
  }
  auto record = decode_record(row);
  if (!record) throw DamagedRecord("db: file record " + key + ": " + record.error().message);
  return std::move(*record);
}

void each_record(const Xapian::Database& database, const std::function<void(FileRecord)>& take) {
  std::string name;
  std::string joined;
  const auto take_joined = [&] {
    if (name.empty()) return;
    auto record = decode_record(joined);
    if (!record) throw DamagedRecord("db: file record " + name + ": " + record.error().message);
    take(std::move(*record));
  };
  each_row(database, kMetaFilePrefix, [&](std::string next, std::string row) {
    if (!name.empty() && next.starts_with(name) && next[name.size()] == '+') {
      joined += row;
      return;
    }
    take_joined();
    name = std::move(next);
    joined = std::move(row);
  });
  take_joined();
}

std::vector<FileRecord> read_records(const Xapian::Database& database) {
  std::vector<std::pair<std::string, FileRecord>> ordered;
  each_record(database, [&ordered](FileRecord record) {
    std::string full = full_path(record.root, record.path);
    ordered.emplace_back(std::move(full), std::move(record));
  });
  std::sort(ordered.begin(), ordered.end(),
            [](const auto& left, const auto& right) { return left.first < right.first; });
  std::vector<FileRecord> records;
  records.reserve(ordered.size());
  for (auto& [path, record] : ordered) records.push_back(std::move(record));
  return records;
}

std::map<std::string, std::string> read_options(const Xapian::Database& database) {
  std::map<std::string, std::string> options;
  each_row(database, kOptionPrefix,
           [&options](const std::string& name, const std::string& value) { options[name] = value; });
  return options;
}

std::uint64_t read_revision(const Xapian::Database& database) {
  return number_in(database.get_metadata(std::string(kMetaRevision)));
}

}  // namespace dateline
