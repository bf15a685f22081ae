#include "server/search/similar.h"

#include <gtest/gtest.h>

#include "server/query/parser.h"
#include "server/search/matching.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

using test::TestArticle;
using test::TestIndex;

class SimilarTest : public testing::Test {
 protected:
  void open(const std::vector<TestArticle>& articles) {
    index_ = std::make_unique<TestIndex>(articles);
    auto snapshot = Snapshot::open(*current_generation(index_->path()), store_);
    ASSERT_TRUE(snapshot.ok()) << snapshot.error().message;
    snapshot_ = std::move(*snapshot);
  }

  static std::string id_of(const std::string& key) { return test::stored_article({key, "", ""}).head.id; }

  SimilarResponse similar_to(const std::string& key, std::uint32_t limit = 5) {
    return similar_articles(*snapshot_, id_of(key), limit).value();
  }

  static std::string keys(const SimilarResponse& response) {
    std::string text;
    for (const SimilarArticle& article : response.articles) {
      text += article.hit.head.key + (article.is_duplicate ? "= " : " ");
    }
    return text;
  }

  ColumnStore store_;
  std::unique_ptr<TestIndex> index_;
  std::unique_ptr<Snapshot> snapshot_;
};

TEST_F(SimilarTest, FindsWhatSharesTheMostTellingWordsAndSaysWhich) {
  open({{"a",
         "Soldiers in Kursk",
         "North Korean soldiers arrived in Kursk with artillery.",
         "2024-10-18",
         "en",
         "nato",
         {"kim"},
         {"KP"}},
        {"b", "A soldier's letter", "He came to Kursk, to the artillery.", "2024-10-19", "en", "tass"},
        {"c", "Beans", "Beans grow.", "2024", "en"},
        {"d", "Rain", "The artillery of the clouds.", "", "en"},
        {"e", "Empty", "", "", "en"}});
  const SimilarResponse response = similar_to("a");
  EXPECT_EQ(response.head.id, id_of("a"));
  EXPECT_EQ(response.head.title, "Soldiers in Kursk");
  EXPECT_EQ(response.index.documents, 5U);
  EXPECT_EQ(keys(response), "b d ");
  const SimilarArticle& best = response.articles.front();
  EXPECT_EQ(best.shared, (std::vector<std::string>{"Kursk", "soldiers", "artillery"}));
  EXPECT_EQ(best.hit.source->id, "tass");
  EXPECT_TRUE(best.hit.snippets.empty());
  EXPECT_TRUE(best.hit.body.empty());
  EXPECT_GT(best.hit.score, response.articles[1].hit.score);
  EXPECT_EQ(response.articles[1].shared, std::vector<std::string>{"artillery"});
}

TEST_F(SimilarTest, BoundsTheListAndMarksCopies) {
  open({{"a", "Wire", "troops march to kursk"},
        {"b", "Wire", "troops march to kursk"},
        {"c", "Other", "troops march to kursk"},
        {"d", "Wire", "troops march to kursk"},
        {"e", "Wire", "troops march to a town"},
        {"f", "x", "y"}});
  EXPECT_EQ(keys(similar_to("a")), "b= d= c e ");
  EXPECT_EQ(keys(similar_to("d")), "a= b= c e ");
  EXPECT_EQ(keys(similar_to("a", 1)), "b= ");
}

TEST_F(SimilarTest, TakesTheLiteralSet) {
  open({{"a", "x", "the dear leader spoke", "", "en", "", {"kim"}},
        {"b", "y", "Kim Jong Un answered", "", "en", "", {"kim"}},
        {"c", "z", "the leeder spoke", "", "en"}});
  const SimilarResponse response = similar_to("a");
  EXPECT_EQ(keys(response), "c ");
  EXPECT_EQ(response.articles[0].shared, (std::vector<std::string>{"spoke", "the"}));
}

TEST_F(SimilarTest, AnswersWithNothingWhereNothingIsShared) {
  open({{"a", "Alone", "nothing else"}, {"b", "", ""}});
  EXPECT_EQ(keys(similar_to("a")), "");
  EXPECT_EQ(keys(similar_to("b")), "");
  EXPECT_FALSE(similar_articles(*snapshot_, "nobody", 5));
  EXPECT_FALSE(similar_articles(*snapshot_, "", 5));
}

TEST_F(SimilarTest, ShowsEightWordsAtMost) {
  const std::string text = "alpha beta gamma delta epsilon zeta theta kappa lambda sigma";
  open({{"a", "x", text, "", "xx"}, {"b", "y", text, "", "xx"}, {"c", "z", "w", "", "xx"}});
  EXPECT_EQ(similar_to("a").articles.at(0).shared.size(), kMaxSharedWords);
}

}  // namespace
}  // namespace dateline
