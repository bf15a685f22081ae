#include "server/search/matching.h"

#include <gtest/gtest.h>

#include "server/query/parser.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

using test::TestArticle;
using test::TestIndex;

std::unique_ptr<Snapshot> open_snapshot(const TestIndex& index, ColumnStore& store) {
  auto snapshot = Snapshot::open(*current_generation(index.path()), store);
  EXPECT_TRUE(snapshot.ok()) << snapshot.error().message;
  return std::move(*snapshot);
}

SearchRequest request_of(const std::string& text) {
  SearchRequest request;
  request.text = text;
  request.query = *parse_query(text, test::test_today());
  return request;
}

std::string keys(const SearchResponse& response) {
  std::string text;
  for (const Hit& hit : response.hits) text += hit.head.key;
  return text;
}

std::vector<TestArticle> five_articles() {
  return {{"a", "Kursk", "troops", "2024-10-18", "en", "nato", {"kim"}, {"KP"}},
          {"b", "Other", "kursk troops", "", "en", "tass", {}, {"RU"}},
          {"c", "Third", "kursk", "2024-10-20", "en", "nato", {"kim", "putin"}, {"KP", "RU"}},
          {"d", "Fourth", "nothing", "2023", "en", "", {}, {}},
          {"e", "Fifth", "kursk kursk troops far away from it all", "2024-10", "en", "afp", {}, {}}};
}

TEST(Answer, RanksByRelevanceAndSortsByDate) {
  const TestIndex index(five_articles());
  ColumnStore store;
  const auto snapshot = open_snapshot(index, store);
  SearchRequest request = request_of("kursk");
  SearchResponse response = answer(*snapshot, request);
  EXPECT_EQ(response.total, 4U);
  EXPECT_EQ(keys(response).front(), 'a');  // in the title
  EXPECT_GT(response.hits[0].score, response.hits[1].score);
  request.sort = Sort::kNewest;
  EXPECT_EQ(keys(answer(*snapshot, request)), "caeb");
  request.sort = Sort::kOldest;
  EXPECT_EQ(keys(answer(*snapshot, request)), "eacb");
  request.offset = 1;
  request.limit = 2;
  EXPECT_EQ(keys(answer(*snapshot, request)), "ac");
  request.limit = 0;
  EXPECT_EQ(answer(*snapshot, request).total, 4U);
  EXPECT_EQ(keys(answer(*snapshot, request)), "");
  // Nothing to rank by: newest first.
  EXPECT_EQ(keys(answer(*snapshot, request_of(""))), "caedb");
  EXPECT_EQ(keys(answer(*snapshot, request_of("-troops"))), "cd");
}

TEST(Answer, TellsHowItReadTheQuery) {
  const TestIndex index(five_articles());
  ColumnStore store;
  const auto snapshot = open_snapshot(index, store);
  SearchRequest request = request_of("troops nothing foo:bar source:BBC");
  SearchResponse response = answer(*snapshot, request);
  EXPECT_EQ(response.total, 0U);
  EXPECT_EQ(response.reading, "all of troops, nothing, foo and bar; from source BBC");
  ASSERT_EQ(response.words.size(), 4U);
  EXPECT_EQ(response.words[0].word, "troops");
  EXPECT_EQ(response.words[0].documents, 3U);
  EXPECT_EQ(response.words[1].documents, 1U);
  ASSERT_EQ(response.warnings.size(), 2U);
  EXPECT_EQ(response.warnings[0].code, "unknown_field");
  EXPECT_EQ(response.warnings[1].message, "no article has the source 'BBC'");
  request = request_of("troops nothing");
  request.match = Match::kAny;
  response = answer(*snapshot, request);
  EXPECT_EQ(response.total, 4U);
  EXPECT_EQ(response.reading, "any of troops or nothing");
}

TEST(Answer, FindsNothingWhenAllChosenValuesAreUnknown) {
  const TestIndex index(five_articles());
  ColumnStore store;
  const auto snapshot = open_snapshot(index, store);
  SearchRequest request = request_of("kursk");
  request.selection(Facet::kSource).any = {"BBC"};
  SearchResponse response = answer(*snapshot, request);
  EXPECT_EQ(response.total, 0U);
  EXPECT_EQ(response.warnings.front().code, "unknown_value");
  EXPECT_EQ(response.facets[0].total, 3U);  // its own facet still shows what there is
  request.selection(Facet::kSource).any = {"BBC", "NATO"};
  EXPECT_EQ(answer(*snapshot, request).total, 2U);
}

TEST(FindArticle, MarksTheWholeArticle) {
  const TestIndex index(five_articles());
  ColumnStore store;
  const auto snapshot = open_snapshot(index, store);
  const std::string id = test::stored_article(five_articles()[0]).head.id;
  const auto found = find_article(*snapshot, id, request_of("kursk troops"));
  ASSERT_TRUE(found);
  EXPECT_EQ(found->article.body, "troops");
  EXPECT_EQ(found->title_marks.size(), 1U);
  EXPECT_EQ(found->body_marks.size(), 1U);
  EXPECT_EQ(found->source->label, "nato");
  EXPECT_EQ(find_article(*snapshot, id, {})->body_marks.size(), 0U);
  EXPECT_FALSE(find_article(*snapshot, "aaaaaaaaaaaaaaaaaaaa", {}));
  EXPECT_FALSE(find_article(*snapshot, "", {}));
  SearchRequest corrected = request_of("trops");
  EXPECT_EQ(find_article(*snapshot, id, corrected)->body_marks.size(), 0U);
  corrected.switches.typos = true;
  EXPECT_EQ(find_article(*snapshot, id, corrected)->body_marks.size(), 1U);
}

}  // namespace
}  // namespace dateline
