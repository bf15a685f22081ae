#include "server/search/words_column.h"

#include <xapian.h>

#include "indexer/schema/field.h"
#include "server/search/slot_reader.h"

namespace dateline {

WordsColumn WordsColumn::load(const Xapian::Database& database) {
  WordsColumn column;
  const Xapian::docid last = database.get_lastdocid();
  std::vector<std::uint64_t> all(std::size_t{last} + 1);
  const auto end = database.valuestream_end(kSlotWords);
  for (auto at = database.valuestream_begin(kSlotWords); at != end; ++at) {
    all[checked_document(at.get_docid(), last)] = pack(decode_reference(*at));
  }
  column.packed_ = PagedArray<std::uint64_t>(all);
  return column;
}

WordsColumn WordsColumn::patched(const Xapian::Database& database,
                                 const std::vector<std::uint32_t>& documents) const {
  WordsColumn column(*this);
  SlotReader reader(database, kSlotWords);
  std::vector<std::pair<std::uint32_t, std::uint64_t>> changes;
  changes.reserve(documents.size());
  for (const std::uint32_t document : documents) {
    changes.emplace_back(document, pack(decode_reference(reader.value(document))));
  }
  column.packed_ = packed_.with(changes);
  return column;
}

}  // namespace dateline
