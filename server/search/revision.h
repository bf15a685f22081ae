// IndexRevision: what tells one state of the index from every other, and what lies between two of them. Plain
// values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "server/search/shards.h"

namespace dateline {

// The state of one database.
struct ShardRevision {
  std::uint64_t generation = 0;
  std::string glass;                 // the Xapian database's own uuid: another one each time it is made
  std::uint64_t glass_revision = 0;  // Xapian's own: it tells commits apart whatever wrote them
  std::uint64_t number = 0;          // the index's, one more at each commit of the indexer

  friend bool operator==(const ShardRevision&, const ShardRevision&) = default;

  // True when this state came from the other by commits in place, none among them.
  bool follows(const ShardRevision& earlier) const {
    if (*this == earlier) return true;
    return generation == earlier.generation && glass == earlier.glass && number > earlier.number &&
           glass_revision > earlier.glass_revision;
  }
};

struct IndexRevision {
  std::vector<ShardRevision> shards;

  friend bool operator==(const IndexRevision&, const IndexRevision&) = default;

  // True when each database's state came from its other one, or is the same.
  bool follows(const IndexRevision& earlier) const;
};

// The documents, as they are called in shards.merged(), that the commits from one revision to another that
// follows it added, replaced, removed or gave other labels of values: ascending, each once. `shards` stand at
// `to`. nullopt when a commit's row is not kept any more. Throws Xapian::Error, as the next.
std::optional<std::vector<std::uint32_t>> changed_documents(const Shards& shards, const IndexRevision& from,
                                                            const IndexRevision& to);

// The words whose articles may be others since, likewise: ascending, each once.
std::optional<std::vector<std::string>> changed_words(const Shards& shards, const IndexRevision& from,
                                                      const IndexRevision& to);

}  // namespace dateline
