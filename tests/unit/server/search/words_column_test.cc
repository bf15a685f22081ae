#include "server/search/words_column.h"

#include <gtest/gtest.h>
#include <xapian.h>

#include "indexer/schema/field.h"

namespace dateline {
namespace {

Xapian::Document document_with(const std::string& slot) {
  Xapian::Document document;
  document.add_boolean_term("Qx");
  document.add_value(kSlotWords, slot);
  return document;
}

TEST(WordsColumn, HoldsReferencesAndFollowsACommit) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  database.replace_document(1, document_with(encode_reference({8, 40})));
  database.replace_document(3, document_with("the words themselves"));
  database.replace_document(4,
                            document_with(encode_reference({(std::uint64_t{1} << 40U) - 1, kMaxWordsBytes})));
  const WordsColumn column = WordsColumn::load(database);
  EXPECT_EQ(column.reference(1), (WordsReference{8, 40}));
  EXPECT_FALSE(column.reference(2));
  EXPECT_FALSE(column.reference(3));
  EXPECT_EQ(column.reference(4), (WordsReference{(std::uint64_t{1} << 40U) - 1, kMaxWordsBytes}));
  EXPECT_FALSE(column.reference(9));

  database.replace_document(1, document_with("changed in place"));
  database.replace_document(5, document_with(encode_reference({48, 2})));
  const WordsColumn patched = column.patched(database, {1, 5});
  EXPECT_FALSE(patched.reference(1));
  EXPECT_EQ(patched.reference(4), column.reference(4));
  EXPECT_EQ(patched.reference(5), (WordsReference{48, 2}));
  EXPECT_EQ(column.reference(1), (WordsReference{8, 40}));
}

}  // namespace
}  // namespace dateline
