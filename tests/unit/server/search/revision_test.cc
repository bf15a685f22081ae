#include "server/search/revision.h"

#include <gtest/gtest.h>

#include "indexer/schema/side_tables.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

using Documents = std::vector<std::uint32_t>;

TEST(IndexRevision, FollowsAnEarlierOneOfTheSameDatabase) {
  const IndexRevision earlier{1, "uuid", 10, 4};
  EXPECT_TRUE((IndexRevision{1, "uuid", 12, 5}.follows(earlier)));
  EXPECT_FALSE(earlier.follows(earlier));
  EXPECT_FALSE((IndexRevision{2, "uuid", 12, 5}.follows(earlier)));
  EXPECT_FALSE((IndexRevision{1, "other", 12, 5}.follows(earlier)));
  EXPECT_FALSE((IndexRevision{1, "uuid", 12, 4}.follows(earlier)))
      << "a commit that the indexer did not make";
  EXPECT_FALSE((IndexRevision{1, "uuid", 9, 5}.follows(earlier)));
}

TEST(ChangedDocuments, JoinsTheRowsOfTheCommitsBetween) {
  test::TestIndex index;
  Xapian::WritableDatabase& database = index.database();
  database.set_metadata(changes_key(2), encode_changes({3, 9}));
  database.set_metadata(changes_key(3), encode_changes({}));
  database.set_metadata(changes_key(4), encode_changes({1, 9, 12}));
  database.set_metadata(changes_key(6), encode_changes({1}));
  EXPECT_EQ(changed_documents(database, 1, 4), (Documents{1, 3, 9, 12}));
  EXPECT_EQ(changed_documents(database, 2, 3), Documents{});
  EXPECT_EQ(changed_documents(database, 4, 4), Documents{});
  EXPECT_FALSE(changed_documents(database, 0, 4)) << "the row of 1 is gone";
  EXPECT_FALSE(changed_documents(database, 4, 6));
  EXPECT_FALSE(changed_documents(database, 4, 2));
  EXPECT_FALSE(changed_documents(database, 4, 1'000'000'000));
}

TEST(ChangedWords, JoinsTheRowsOfTheCommitsBetween) {
  test::TestIndex index;
  Xapian::WritableDatabase& database = index.database();
  database.set_metadata(words_key(2), encode_words({"kursk", "kyiv"}));
  database.set_metadata(words_key(3), encode_words({}));
  database.set_metadata(words_key(4), encode_words({"a", "kursk"}));
  EXPECT_EQ(changed_words(database, 1, 4), (std::vector<std::string>{"a", "kursk", "kyiv"}));
  EXPECT_FALSE(changed_words(database, 4, 5)) << "a row too large was left out";
}

}  // namespace
}  // namespace dateline
