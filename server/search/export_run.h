// ExportRun: an export under way: which articles it has, in which order, and how they were when it began.
// Rows are read in slices, each from whatever snapshot stands then, so that none is held while a slow reader
// takes the rows; what changed or went meanwhile is told by the articles' checksums. Keeps 12 bytes a row.
// Made and read through SearcherPool; one thread.
#pragma once

#include <cstdint>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

#include "server/search/search_request.h"
#include "server/search/search_response.h"
#include "server/search/snapshot.h"

namespace dateline {

inline constexpr std::size_t kSliceRows = 256;
// A slice ends early behind the row whose body passes this, so that long bodies do not gather in memory.
inline constexpr std::size_t kSliceBodyBytes = std::size_t{4} * 1024 * 1024;

// What became of the rows so far.
struct ExportCounts {
  std::uint64_t exported = 0;
  std::uint64_t changed = 0;  // of those, articles that are not as they were when the export began
  std::uint64_t missing = 0;  // articles that went meanwhile: they have no row
};

// Another index took the place of the one that the run began on, and its document ids mean other articles.
// The export can only be begun anew.
class IndexReplaced : public std::runtime_error {
 public:
  IndexReplaced() : std::runtime_error("the index was made anew while it was exported; export again") {}
};

class ExportRun {
 public:
  // Matches, and notes the checksum of each match. Throws Xapian::Error.
  ExportRun(Snapshot& snapshot, const SearchRequest& request);

  // Keeps the rows of the documents that pass. Before the first slice, as the next.
  void keep_only(const std::function<bool(std::uint32_t)>& passes);
  // Leaves out the first `offset` rows and all but `limit` of the others.
  void keep(std::size_t offset, std::size_t limit);

  std::size_t total() const { return documents_.size(); }
  bool is_done() const { return position_ == documents_.size(); }
  const ExportCounts& counts() const { return counts_; }
  const std::vector<Warning>& warnings() const { return warnings_; }

  // The next rows as hits with labels, without marks and passages, the body when the request wants it; a
  // changed article as it is now. May be empty before the end. When it throws (Xapian::Error; IndexReplaced;
  // std::runtime_error for a malformed article), the run stands where it stood.
  std::vector<Hit> next(Snapshot& snapshot);

 private:
  std::string index_;  // Xapian's id of the database that the document ids are of
  bool wants_body_;
  std::vector<std::uint32_t> documents_;
  std::vector<std::uint64_t> checksums_;
  std::size_t position_ = 0;
  ExportCounts counts_;
  std::vector<Warning> warnings_;
};

}  // namespace dateline
