// Shards: the databases that answer as one, each open at one revision. Xapian merges their documents, terms
// and values (document d of shard s, counted from 0, of n is (d - 1) * n + s + 1); their rows of metadata are
// merged here. One thread; not for deciding when to open anew.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/schema/layout.h"

namespace dateline {

class Shards {
 public:
  Shards() = default;
  // Not explicit: one database is what most indexes are.
  Shards(const Xapian::Database& one) : merged_(one), parts_{one} {}
  // Throws Xapian::Error; of a version file that Xapian could not bear DatabaseCorruptError.
  explicit Shards(const std::vector<Generation>& generations);

  const Xapian::Database& merged() const { return merged_; }
  const std::vector<Xapian::Database>& parts() const { return parts_; }

  // True when one of them went on to a later commit. Throws Xapian::Error.
  bool reopen();

  // Xapian's own revision of each.
  std::vector<Xapian::rev> revisions() const;

  // The row of the first one that has it; "" when none does. Throws Xapian::Error, as the next.
  std::string row(const std::string& key) const;
  // The keys that begin so, ascending, each once.
  std::vector<std::string> keys(const std::string& prefix) const;

  // What a document of one of them is called in merged().
  std::uint32_t document(std::size_t part, std::uint32_t local) const {
    return static_cast<std::uint32_t>((local - 1) * parts_.size() + part + 1);
  }

 private:
  std::vector<std::filesystem::path> folders_;
  Xapian::Database merged_;
  std::vector<Xapian::Database> parts_;  // what merged_ holds: they go on with it
};

}  // namespace dateline
