#include "server/search/length_column.h"

#include <gtest/gtest.h>

#include "indexer/schema/layout.h"
#include "server/search/slot_reader.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

TEST(LengthColumn, CountsTheWordsOfTitlesAndBodies) {
  const test::TestIndex index({{"a", "Storm over Kursk", "The F-16 is a jet."},
                               {"b", "Quiet", "북한군이 도착했다", "", "ko"},
                               {"c", "Nothing", ""}});
  const Xapian::Database database(generation_at(index.path(), 1).glass.string());
  const LengthColumn column = LengthColumn::load(database);
  EXPECT_EQ(column.lengths(1), (TextLengths{3, 6}));
  EXPECT_EQ(column.lengths(2), (TextLengths{1, 2}));  // alternatives of a word are one word
  EXPECT_EQ(column.lengths(3), (TextLengths{1, 0}));
  EXPECT_EQ(column.lengths(4), TextLengths{});
  EXPECT_DOUBLE_EQ(column.average_title(), 5.0 / 3);
  EXPECT_DOUBLE_EQ(column.average_body(), 8.0 / 3);
}

TEST(LengthColumn, IsZeroForAnEmptyIndex) {
  const test::TestIndex index;
  const Xapian::Database database(generation_at(index.path(), 1).glass.string());
  const LengthColumn column = LengthColumn::load(database);
  EXPECT_EQ(column.lengths(1), TextLengths{});
  EXPECT_EQ(column.average_body(), 0);
}

TEST(CheckedDocument, IsNeverBeyondTheLast) {
  EXPECT_EQ(checked_document(7, 7), 7U);
  EXPECT_THROW(checked_document(8, 7), Xapian::DatabaseCorruptError);
  EXPECT_THROW(checked_document(1, 0), Xapian::DatabaseCorruptError);
}

}  // namespace
}  // namespace dateline
