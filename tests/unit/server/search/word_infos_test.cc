#include "server/search/word_infos.h"

#include <gtest/gtest.h>

#include "indexer/schema/layout.h"
#include "server/query/parser.h"
#include "server/query/words.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

class WordInfos : public ::testing::Test {
 protected:
  std::string infos(const std::vector<Node>& words) {
    static const char* const kOrigins[] = {"", " correction of ", " variant of ", " completion of "};
    std::string out;
    for (const WordInfo& info : word_infos(*snapshot_, words, {})) {
      out += (out.empty() ? "" : ", ") + info.word + " " + std::to_string(info.documents) +
             kOrigins[static_cast<std::size_t>(info.origin)] + info.typed;
    }
    return out;
  }

  test::TestIndex index_{
      {{"a", "Storm", "storms over kursk"}, {"b", "Quiet", "no storm"}, {"c", "김정은", "x"}}};
  ColumnStore store_{1U << 20U};
  std::unique_ptr<Snapshot> snapshot_ =
      std::move(*Snapshot::open(*current_generation(index_.path()), store_));
};

TEST_F(WordInfos, CountTheArticlesOfEachWord) {
  EXPECT_EQ(
      infos(positive_words(parse_query("storms title:storm \"no storm\" absent", test::test_today())->root)),
      "storms 2, title:storm 1, \"no storm\" 1, absent 0");
}

// Words that differ in anything that counts are counted apart, though what was counted once is kept.
TEST_F(WordInfos, AreKeptApart) {
  const std::string text = "storm title:storm body:storm \"storm\" title:\"storm\" \"no storm\" storms";
  const std::vector<Node> words = positive_words(parse_query(text, test::test_today())->root);
  const std::string first = infos(words);
  EXPECT_EQ(first,
            "storm 2, title:storm 1, body:storm 2, \"storm\" 2, title:\"storm\" 1, \"no storm\" 1, storms 2");
  EXPECT_EQ(infos(words), first);
  ASSERT_TRUE(snapshot_->memory());
  EXPECT_EQ(snapshot_->memory()->counts.find("title:storm"), 1U);
  index_.put({"d", "Storm", "storm"});
  index_.commit();
  snapshot_->follow(store_);
  EXPECT_EQ(infos(words),
            "storm 3, title:storm 2, body:storm 3, \"storm\" 3, title:\"storm\" 2, \"no storm\" 1, storms 3");
}

TEST_F(WordInfos, SayHowAWordCameIn) {
  Node corrected;
  corrected.kind = NodeKind::kWord;
  corrected.text = "kursk";
  corrected.typed = "kurks";
  Node variant;
  variant.kind = NodeKind::kPhrase;
  variant.text = "김정은";
  variant.typed = "kim jong un";
  variant.row = {{"김정은"}};
  Node absent = variant;
  absent.row = {{"nobody"}};
  Node typing;
  typing.kind = NodeKind::kWord;
  typing.text = "sto";
  typing.forms = {"storm", "storms"};
  Node prefix = typing;
  prefix.kind = NodeKind::kPrefix;
  EXPECT_EQ(infos({corrected, variant, absent, typing, prefix}),
            "kursk 1 correction of kurks, 김정은 1 variant of kim jong un, sto 2 completion of sto, sto* 2");
}

}  // namespace
}  // namespace dateline
