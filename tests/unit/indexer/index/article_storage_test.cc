#include "indexer/index/article_storage.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

Article sample() {
  Article article;
  article.title = {"A title", Origin::kFrontMatter};
  article.source = {"The Evening Post", Origin::kMeta};
  article.language = {"en", Origin::kText};
  article.person = {{"Jane Roe", "JANE ROE", "John Doe"}, Origin::kText};
  article.date = {*make_day(2024, 10, 18), Origin::kFilename};
  article.body = "One.\n\nTwo.";
  article.blocks = {{BlockKind::kParagraph, 0, 4}, {BlockKind::kParagraph, 6, 10}};
  return article;
}

TEST(PrepareArticle, TurnsLabelsIntoIdsAndKeepsOrigins) {
  const auto prepared = prepare_article(sample(), {"key", "id", 42}, Authority{});
  ASSERT_TRUE(prepared.ok());
  const StoredHead& head = prepared->stored.head;
  EXPECT_EQ(head.key, "key");
  EXPECT_EQ(head.first_indexed, 42);
  EXPECT_EQ(head.source, "the-evening-post");
  EXPECT_EQ(head.person, (std::vector<std::string>{"x-jane-roe", "x-john-doe"}));
  EXPECT_EQ(prepared->stored.body, "One.\n\nTwo.");
  const std::vector<std::pair<std::string, Origin>> origins{{"title", Origin::kFrontMatter},
                                                            {"date", Origin::kFilename},
                                                            {"source", Origin::kMeta},
                                                            {"language", Origin::kText},
                                                            {"person", Origin::kText}};
  EXPECT_EQ(head.origins, origins);
}

TEST(PrepareArticle, CollectsLabelsThatTheAuthorityDoesNotKnow) {
  const auto prepared = prepare_article(sample(), {"key", "id", 0}, Authority{});
  const std::vector<LooseLabel> labels{{Facet::kSource, "the-evening-post", "The Evening Post"},
                                       {Facet::kPerson, "x-jane-roe", "Jane Roe"},
                                       {Facet::kPerson, "x-jane-roe", "JANE ROE"},
                                       {Facet::kPerson, "x-john-doe", "John Doe"}};
  EXPECT_EQ(prepared->labels, labels);
}

TEST(PrepareArticle, RefusesBlocksThatAreNotInTheBody) {
  const std::vector<std::vector<Block>> cases{{{BlockKind::kParagraph, 0, 11}},
                                              {{BlockKind::kParagraph, 5, 4}},
                                              {{BlockKind::kParagraph, 4, 8}, {BlockKind::kParagraph, 6, 9}}};
  for (const auto& blocks : cases) {
    Article article = sample();
    article.blocks = blocks;
    EXPECT_FALSE(prepare_article(article, {"key", "id", 0}, Authority{}).ok());
  }
}

}  // namespace
}  // namespace dateline
