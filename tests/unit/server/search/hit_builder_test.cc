#include "server/search/hit_builder.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "server/query/parser.h"
#include "server/query/words.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

class HitBuilderTest : public ::testing::Test {
 protected:
  HitBuilderTest() {
    index_.label(Facet::kPerson, {"kim-jong-un", "Kim Jong Un", {}});
    index_.put(article_);
    index_.commit();
    snapshot_ = std::move(*Snapshot::open(*current_generation(index_.path()), store_));
  }

  HitBuilder builder(const std::string& query) {
    return HitBuilder(*snapshot_, positive_words(parse_query(query, test::test_today())->root));
  }

  test::TestArticle article_{"a", "Troops",      "One troop. Two.", "2024", "en", "nato", {"kim-jong-un"},
                             {},  "The summary."};
  test::TestIndex index_;
  ColumnStore store_;
  std::unique_ptr<Snapshot> snapshot_;
};

TEST_F(HitBuilderTest, PutsLabelsTitleAndPassages) {
  const std::string data = encode_stored(test::stored_article(article_));
  SearchRequest request;
  Hit hit = builder("troops").build_hit(data, request);
  EXPECT_EQ(hit.person.at(0).label, "Kim Jong Un");
  EXPECT_EQ(hit.source->id, "nato");
  EXPECT_TRUE(hit.title_parts.at(0).is_match);
  ASSERT_EQ(hit.snippets.size(), 1U);
  EXPECT_EQ(hit.snippets[0].parts.at(1).text, "troop");
  EXPECT_TRUE(hit.body.empty());
  request.wants_body = true;
  request.snippets = 0;
  hit = builder("troops").build_hit(data, request);
  EXPECT_EQ(hit.body, "One troop. Two.");
  EXPECT_TRUE(hit.snippets.empty());
}

TEST_F(HitBuilderTest, MarksWholeTextsWhenAsked) {
  const std::string data = encode_stored(test::stored_article(article_));
  SearchRequest request;
  EXPECT_TRUE(builder("kim troops nato").build_hit(data, request).marked.person.empty());
  request.marks_body = true;
  request.marks_labels = true;
  const MarkedFields marked = builder("kim troops nato").build_hit(data, request).marked;
  ASSERT_EQ(marked.body.size(), 3U);
  EXPECT_EQ(marked.body[1].text, "troop");
  EXPECT_TRUE(marked.body[1].is_match);
  EXPECT_TRUE(marked.source.at(0).is_match);
  ASSERT_EQ(marked.person.size(), 1U);
  EXPECT_EQ(marked.person[0].at(0).text, "Kim");
  EXPECT_TRUE(marked.person[0].at(0).is_match);
  EXPECT_TRUE(marked.author.empty());
}

TEST_F(HitBuilderTest, ShowsTheSummaryOfAnArticleWithoutText) {
  article_.body.clear();
  const Hit hit = builder("").build_hit(encode_stored(test::stored_article(article_)), {});
  EXPECT_EQ(hit.snippets.at(0).parts.at(0).text, "The summary.");
}

TEST_F(HitBuilderTest, RefusesMalformedData) {
  EXPECT_THROW(builder("").build_hit("\x07", {}), std::runtime_error);
  EXPECT_THROW(builder("").build_article(""), std::runtime_error);
}

}  // namespace
}  // namespace dateline
