#include "server/search/length_column.h"

#include <xapian.h>

#include "indexer/schema/field.h"
#include "server/search/slot_reader.h"

namespace dateline {

LengthColumn LengthColumn::load(const Xapian::Database& database) {
  LengthColumn column;
  const Xapian::docid last = database.get_lastdocid();
  std::vector<TextLengths> all(std::size_t{last} + 1);
  for (auto at = database.valuestream_begin(kSlotLengths); at != database.valuestream_end(kSlotLengths);
       ++at) {
    const TextLengths lengths = decode_lengths(*at);
    all[checked_document(at.get_docid(), last)] = lengths;
    column.titles_ += lengths.title;
    column.bodies_ += lengths.body;
  }
  column.lengths_ = PagedArray<TextLengths>(all);
  column.articles_ = database.get_doccount();
  return column;
}

LengthColumn LengthColumn::patched(const Xapian::Database& database,
                                   const std::vector<std::uint32_t>& documents) const {
  LengthColumn column(*this);
  SlotReader reader(database, kSlotLengths);
  std::vector<std::pair<std::uint32_t, TextLengths>> changes;
  for (const std::uint32_t document : documents) {
    const TextLengths before = lengths(document);
    const TextLengths after = decode_lengths(reader.value(document));
    column.titles_ = column.titles_ - before.title + after.title;
    column.bodies_ = column.bodies_ - before.body + after.body;
    changes.emplace_back(document, after);
  }
  column.lengths_ = lengths_.with(changes);
  column.articles_ = database.get_doccount();
  return column;
}

}  // namespace dateline
