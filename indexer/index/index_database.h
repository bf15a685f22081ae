// Opening an index's Xapian database, for a writer or a reader of the indexer, with its schema version
// checked; and the rows that say what an index is. The server has its own way in.
// Free functions; the databases they return belong to one thread.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "indexer/base/result.h"
#include "indexer/index/file_record.h"
#include "indexer/index/index_standing.h"
#include "indexer/index/roots.h"
#include "indexer/schema/layout.h"

namespace dateline {

// A settings row of the index: what an earlier run was told, for those that are told nothing.
inline constexpr std::string_view kOptionPrefix = "option:";

// For reading. Errors: another schema version, or no schema row (an emptied or foreign database). Throws
// Xapian::Error when the database cannot be opened at all.
Result<Xapian::Database> open_index(const Generation& generation);

// True when another program has the lock. The library calls every failure of its lock file a lock error too:
// permission, space, a file system without locks.
bool is_locked_by_another(const Xapian::DatabaseLockError& error);

// True when what was read is damaged, and not reading it went wrong: what the library found so, and what the
// guard of the tables did (glass_guard.h).
bool is_damage(const Xapian::Error& error);

// Such an error for people; of damage with what to do.
std::string words_of(const Xapian::Error& error);

// For writing, in place. Errors as open_index(); throws LockedError when another program writes, and
// std::runtime_error when the library's lock cannot be taken for another reason.
Result<Xapian::WritableDatabase> open_index_for_writing(const Generation& generation);

// The rows that a new database of an index begins with: schema, `uuid` (a new one when empty).
std::map<std::string, std::string> first_rows(const std::string& uuid);

// A new database with them.
Xapian::WritableDatabase create_index(const Generation& generation, const std::string& uuid);

// Calls `read` until it got through without the database being written to under it; a few times at most, then
// Xapian's DatabaseModifiedError passes. `read` opens the database itself.
template <class Read>
auto read_steadily(const Read& read) {
  constexpr int kTries = 5;
  for (int tries = 1; tries < kTries; ++tries) {
    try {
      return read();
    } catch (const Xapian::DatabaseModifiedError&) {
      // Another commit ended while we read: begin anew with what it left.
      continue;
    }
  }
  return read();
}

// A value of more bytes stands in several rows: KEY, then row_part(KEY, 1) and so on, which are read one
// after the other.
inline constexpr std::size_t kMaxRowBytes = std::size_t{4} << 20U;
std::string row_part(const std::string& key, std::size_t part);

// The roots of the index in the directory `db`.
std::vector<Root> read_roots(const Xapian::Database& database, const std::filesystem::path& db);
// Thrown for a file record that cannot be decoded.
class DamagedRecord : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// The record of one file; nullopt when there is none. Throws as read_records().
std::optional<FileRecord> read_record(const Xapian::Database& database, const FilePlace& place);
// Calls `take` with each file record, in no order. Throws as read_records().
void each_record(const Xapian::Database& database, const std::function<void(FileRecord)>& take);
// All file records, in the order of their full paths. Throws DamagedRecord.
std::vector<FileRecord> read_records(const Xapian::Database& database);
// The settings rows, by name.
std::map<std::string, std::string> read_options(const Xapian::Database& database);
std::uint64_t read_revision(const Xapian::Database& database);

}  // namespace dateline
