#include "server/search/revision.h"

#include <gtest/gtest.h>

#include "indexer/schema/side_tables.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

using Documents = std::vector<std::uint32_t>;

IndexRevision at(std::uint64_t number) {
  return {{{1, "uuid", number, number}}};
}

TEST(ShardRevision, FollowsAnEarlierOneOfTheSameDatabase) {
  const ShardRevision earlier{1, "uuid", 10, 4};
  EXPECT_TRUE((ShardRevision{1, "uuid", 12, 5}.follows(earlier)));
  EXPECT_TRUE(earlier.follows(earlier)) << "by no commit";
  EXPECT_FALSE((ShardRevision{2, "uuid", 12, 5}.follows(earlier)));
  EXPECT_FALSE((ShardRevision{1, "other", 12, 5}.follows(earlier)));
  EXPECT_FALSE((ShardRevision{1, "uuid", 12, 4}.follows(earlier)))
      << "a commit that the indexer did not make";
  EXPECT_FALSE((ShardRevision{1, "uuid", 9, 5}.follows(earlier)));
}

TEST(IndexRevision, FollowsWhenEachOfItsDatabasesDoes) {
  const ShardRevision early{1, "a", 3, 3};
  const ShardRevision late{1, "a", 5, 5};
  const ShardRevision other{1, "b", 7, 7};
  EXPECT_TRUE((IndexRevision{{late, other}}.follows({{early, other}})));
  EXPECT_FALSE((IndexRevision{{early, other}}.follows({{late, other}})));
  EXPECT_FALSE((IndexRevision{{late, other}}.follows({{early}})));
  EXPECT_FALSE((IndexRevision{{other, late}}.follows({{early, other}})));
}

TEST(ChangedDocuments, JoinsTheRowsOfTheCommitsBetween) {
  test::TestIndex index;
  Xapian::WritableDatabase& database = index.database();
  database.set_metadata(changes_key(2), encode_changes({3, 9}));
  database.set_metadata(changes_key(3), encode_changes({}));
  database.set_metadata(changes_key(4), encode_changes({1, 9, 12}));
  database.set_metadata(changes_key(6), encode_changes({1}));
  EXPECT_EQ(changed_documents(database, at(1), at(4)), (Documents{1, 3, 9, 12}));
  EXPECT_EQ(changed_documents(database, at(2), at(3)), Documents{});
  EXPECT_EQ(changed_documents(database, at(4), at(4)), Documents{});
  EXPECT_FALSE(changed_documents(database, at(0), at(4))) << "the row of 1 is gone";
  EXPECT_FALSE(changed_documents(database, at(4), at(6)));
  EXPECT_FALSE(changed_documents(database, at(4), at(2)));
  EXPECT_FALSE(changed_documents(database, at(4), at(1'000'000'000)));
}

TEST(ChangedDocuments, AreCalledAsTheMergedDatabasesCallThem) {
  std::vector<test::TestIndex> indexes(3);
  std::vector<Generation> generations;
  for (std::uint32_t i = 0; i < 3; ++i) {
    indexes[i].database().set_metadata(changes_key(5), encode_changes({1, 2 + i}));
    indexes[i].database().commit();
    generations.push_back(*current_generation(indexes[i].path()));
  }
  const Shards shards(generations);
  const IndexRevision from{{{1, "a", 4, 4}, {1, "b", 5, 5}, {1, "c", 4, 4}}};
  const IndexRevision to{{{1, "a", 5, 5}, {1, "b", 5, 5}, {1, "c", 5, 5}}};
  EXPECT_EQ(changed_documents(shards, from, to), (Documents{1, 3, 4, 12}));
}

TEST(ChangedWords, JoinsTheRowsOfTheCommitsBetween) {
  test::TestIndex index;
  Xapian::WritableDatabase& database = index.database();
  database.set_metadata(words_key(2), encode_words({"kursk", "kyiv"}));
  database.set_metadata(words_key(3), encode_words({}));
  database.set_metadata(words_key(4), encode_words({"a", "kursk"}));
  EXPECT_EQ(changed_words(database, at(1), at(4)), (std::vector<std::string>{"a", "kursk", "kyiv"}));
  EXPECT_FALSE(changed_words(database, at(4), at(5))) << "a row too large was left out";
}

}  // namespace
}  // namespace dateline
