#include "indexer/index/key_ledger.h"

#include <gtest/gtest.h>

#include "indexer/base/digest.h"

namespace dateline {
namespace {

Article article(const std::string& id, const std::string& url) {
  Article made;
  made.id.text = id;
  made.url.text = url;
  return made;
}

TEST(WantedKey, IsIdThenUrlThenPlace) {
  EXPECT_EQ(wanted_key(article("7", "https://a.example/b"), "r/f"), "7");
  EXPECT_EQ(wanted_key(article("", "https://a.example/b"), "r/f"), "https://a.example/b");
  EXPECT_EQ(wanted_key(article("", "https://a.example/?p=3"), "r/f"), "https://a.example/?p=3");
  EXPECT_EQ(wanted_key(article("", ""), "r/f"), "r/f");
  for (const char* bare : {"https://a.example", "https://a.example/", "http://a.example:80/"}) {
    EXPECT_EQ(wanted_key(article("", bare), "r/f"), "r/f") << bare;
  }
}

TEST(PlaceKey, IsTextWithTheRecordsNumber) {
  EXPECT_EQ(place_key("r/a.md", 0), "r/a.md");
  EXPECT_EQ(place_key("r/a.ndjson", 3), "r/a.ndjson#3");
  EXPECT_EQ(place_key("r/\xff\n", 0), "r/\\xff\\x0a");
}

TEST(KeyLedger, GivesALaterOneItsPlaceAndThenNumbers) {
  KeyLedger ledger;
  EXPECT_EQ(ledger.settle("k", "r/a", 0).key, "k");
  const KeyChoice second = ledger.settle("k", "r/b", 1);
  EXPECT_EQ(second.key, "r/b");
  EXPECT_EQ(second.attempt, 1U);
  EXPECT_EQ(second.holder, 0U);
  EXPECT_EQ(second.wanted, article_id("k"));
  // An article may name another's place as its id.
  EXPECT_EQ(ledger.settle("r/c", "r/x", 2).key, "r/c");
  EXPECT_EQ(ledger.settle("r/c", "r/c", 3).key, "r/c~2");
  EXPECT_EQ(ledger.settle("k", "r/c", 4).key, "r/c~3");
}

ArticleEntry entry(const KeyChoice& choice) {
  return {0, choice.id, choice.attempt, choice.wanted, {}};
}

TEST(KeyLedger, SettlesAnUnchangedFileAgainOrSaysThatItIsNotTheSame) {
  KeyLedger first;
  first.settle("k", "r/a", 0);
  FileRecord record{"r", "b", {}, "", "", {entry(first.settle("k", "r/b", 1))}, {}, 0};

  KeyLedger same;
  same.settle("k", "r/a", 0);
  EXPECT_TRUE(same.settle_again(record, 1));
  EXPECT_TRUE(same.is_settled(article_id("r/b")));

  KeyLedger freed;
  EXPECT_FALSE(freed.settle_again(record, 1)) << "it would get its first choice now";
  EXPECT_FALSE(freed.is_settled(article_id("r/b")));
}

TEST(KeyLedger, SettlesNothingOfAFileThatMustBeReadAgain) {
  KeyLedger ledger;
  ledger.settle("two", "r/a", 0);
  const FileRecord record{
      "r", "b", {}, "", "", {{1, article_id("one"), 0, "", {}}, {2, article_id("two"), 0, "", {}}}, {}, 0};
  EXPECT_FALSE(ledger.settle_again(record, 1));
  EXPECT_FALSE(ledger.is_settled(article_id("one")));
}

}  // namespace
}  // namespace dateline
