#include "indexer/index/document_builder.h"

#include <gtest/gtest.h>

#include "indexer/index/checksum.h"
#include "indexer/schema/facet_value.h"
#include "indexer/schema/field.h"
#include "indexer/schema/term.h"
#include "indexer/schema/word_sequence.h"

namespace dateline {
namespace {

StoredArticle sample() {
  StoredArticle article;
  article.head.id = "aaaaaaaaaaaaaaaaaaaa";
  article.head.title = "Oil prices";
  article.head.language = "en";
  article.head.source = "post";
  article.head.person = {"jane", "john"};
  article.head.country_mentioned = {"FR"};
  article.head.date = *make_month(2024, 2);
  article.head.first_indexed = 1'760'000'000;
  article.body = "Prices of oil rose; oil prices.";
  return article;
}

bool has_term(const Xapian::Document& document, const std::string& term) {
  auto at = document.termlist_begin();
  at.skip_to(term);
  return at != document.termlist_end() && *at == term;
}

Places places(const Xapian::Document& document, TextField field, const std::string& term) {
  const std::string bytes = document.get_value(kSlotWords);
  std::vector<Places> found(1);
  const std::vector<WordSelector> selectors{{WordSelector::Kind::kTerm, word_hash(term), 0}};
  WordSequence::read(bytes)->collect(field, selectors, found);
  return found.front();
}

TEST(DocumentBuilder, PutsWordsAndTheirPlacesApartByField) {
  DocumentBuilder builder;
  const auto document = builder.build(sample());
  ASSERT_TRUE(document.ok());
  EXPECT_TRUE(has_term(*document, "oil"));
  EXPECT_TRUE(has_term(*document, "Soil"));
  EXPECT_EQ(places(*document, TextField::kBody, "oil"), (Places{3, 5}));
  EXPECT_EQ(places(*document, TextField::kTitle, "oil"), Places{1});
  EXPECT_TRUE(has_term(*document, "Zprice"));
  EXPECT_TRUE(has_term(*document, "ZSprice"));
}

TEST(DocumentBuilder, PutsFacetsKeyAndValues) {
  DocumentBuilder builder;
  const auto document = *builder.build(sample());
  for (const char* term : {"Qaaaaaaaaaaaaaaaaaaaa", "XSO:post", "XPE:jane", "XPE:john", "XCM:FR", "L:en"}) {
    EXPECT_TRUE(has_term(document, term)) << term;
  }
  EXPECT_EQ(document.get_value(spec(Facet::kPerson).slot), pack_ids({"jane", "john"}));
  EXPECT_EQ(document.get_value(spec(Facet::kCountry).slot), "");
  EXPECT_EQ(Xapian::sortable_unserialise(document.get_value(kSlotFirstIndexed)), 1'760'000'000);
  EXPECT_EQ(document.get_value(kSlotFirstDay), "20240201");
  EXPECT_EQ(document.get_value(kSlotLastDay), "20240229");
  EXPECT_EQ(document.get_value(kSlotPrecision), "m");
  EXPECT_EQ(Xapian::sortable_unserialise(document.get_value(kSlotSortDate)), 1706745600.0);
  EXPECT_TRUE(is_checksum_right(document));
  EXPECT_EQ(*decode_stored(document.get_data()), sample());
}

TEST(DocumentBuilder, LeavesTheDateSlotsOfAnUnknownDateEmpty) {
  StoredArticle article = sample();
  article.head.date = {};
  DocumentBuilder builder;
  EXPECT_EQ(builder.build(article)->get_value(kSlotSortDate), "");
}

TEST(DocumentBuilder, BoundsEveryTermOfAWordOf300Bytes) {
  StoredArticle article = sample();
  article.body = std::string(300, 'w') + " and " + std::string(5000, 'x');
  DocumentBuilder builder;
  const auto document = builder.build(article);
  ASSERT_TRUE(document.ok());
  for (auto term = document->termlist_begin(); term != document->termlist_end(); ++term) {
    EXPECT_LE((*term).size(), kMaxTermBytes);
  }
  EXPECT_TRUE(has_term(*document, word_term(TextField::kBody, std::string(300, 'w'))));
}

}  // namespace
}  // namespace dateline
