// SecondsNode: the documents whose date's second lies in a range. Days in memory decide most of them; only
// those at the ends of the range are looked up. One request, one thread.
#pragma once

#include <cstdint>
#include <vector>

#include "server/query/filter.h"
#include "server/search/column_nodes.h"
#include "server/search/slot_reader.h"

namespace dateline {

class SecondsNode : public ColumnNode {
 public:
  // None without a date. `readers` outlives the node.
  SecondsNode(PostingReaders& readers, const SecondsRange& range);

  // Windows must ascend, each once. Throws Xapian::Error.
  void filter(const Window& window, WindowSet& candidates) override;

 private:
  enum class Verdict : std::uint8_t { kOut, kIn, kLookUp };
  bool is_in(std::int64_t seconds) const;

  const FacetColumns& columns_;
  SecondsRange range_;
  std::vector<Verdict> verdicts_;  // by place in columns.dates()
  SlotReader seconds_;
};

}  // namespace dateline
