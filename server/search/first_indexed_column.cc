#include "server/search/first_indexed_column.h"

#include <xapian.h>

#include <algorithm>
#include <limits>

#include "indexer/schema/field.h"
#include "server/search/slot_reader.h"

namespace dateline {
namespace {

std::uint32_t seconds_of(const std::string& value) {
  if (value.empty()) return 0;
  constexpr double kMost = std::numeric_limits<std::uint32_t>::max();
  return static_cast<std::uint32_t>(std::clamp(Xapian::sortable_unserialise(value), 0.0, kMost));
}

}  // namespace

FirstIndexedColumn FirstIndexedColumn::load(const Xapian::Database& database) {
  const Xapian::docid last = database.get_lastdocid();
  std::vector<std::uint32_t> all(std::size_t{last} + 1, 0);
  const auto end = database.valuestream_end(kSlotFirstIndexed);
  for (auto at = database.valuestream_begin(kSlotFirstIndexed); at != end; ++at) {
    all[checked_document(at.get_docid(), last)] = seconds_of(*at);
  }
  FirstIndexedColumn column;
  column.seconds_ = PagedArray<std::uint32_t>(all);
  return column;
}

FirstIndexedColumn FirstIndexedColumn::patched(const Xapian::Database& database,
                                               const std::vector<std::uint32_t>& documents) const {
  SlotReader reader(database, kSlotFirstIndexed);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> changes;
  for (const std::uint32_t document : documents) {
    // A changed article came when it came: most commits leave most pages as they are.
    const std::uint32_t now = seconds_of(reader.value(document));
    if (now != seconds(document)) changes.emplace_back(document, now);
  }
  FirstIndexedColumn column;
  column.seconds_ = seconds_.with(changes);
  return column;
}

}  // namespace dateline
