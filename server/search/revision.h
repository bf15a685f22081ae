// IndexRevision: what tells one state of the index from every other, and which documents lie between two of
// them. Plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace Xapian {
class Database;
}

namespace dateline {

struct IndexRevision {
  std::uint64_t generation = 0;
  std::string glass;                 // the Xapian database's own uuid: another one each time it is made
  std::uint64_t glass_revision = 0;  // Xapian's own: it tells commits apart whatever wrote them
  std::uint64_t number = 0;          // the index's, one more at each commit of the indexer

  friend bool operator==(const IndexRevision&, const IndexRevision&) = default;

  // True when this state came from the other by commits in place.
  bool follows(const IndexRevision& earlier) const {
    return generation == earlier.generation && glass == earlier.glass && number > earlier.number &&
           glass_revision > earlier.glass_revision;
  }
};

// The documents that the commits after revision `from`, up to `to`, added, replaced, removed or gave other
// labels of values: ascending, each once. `database` stands at `to`. nullopt when a commit's row is not kept
// any more. Throws Xapian::Error.
std::optional<std::vector<std::uint32_t>> changed_documents(const Xapian::Database& database,
                                                            std::uint64_t from, std::uint64_t to);

// The words whose articles may be others since, likewise: ascending, each once.
std::optional<std::vector<std::string>> changed_words(const Xapian::Database& database, std::uint64_t from,
                                                      std::uint64_t to);

}  // namespace dateline
