// The scorer on known articles, and against the reference scorer over random ones.
#include "server/search/scorer.h"

#include <gtest/gtest.h>

#include <random>

#include "server/query/parser.h"
#include "server/search/expansion.h"
#include "server/search/matching.h"
#include "tests/support/reference_scorer.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

using test::TestArticle;
using test::TestIndex;

constexpr unsigned kSeed = 20241115;

SearchRequest request_of(const std::string& text, Match match) {
  SearchRequest request;
  request.text = text;
  request.query = *parse_query(text, test::test_today());
  request.match = match;
  request.snippets = 0;
  request.limit = kMaxHits;
  request.wants_explanation = true;
  return request;
}

class ScorerTest : public ::testing::Test {
 protected:
  // The keys in order.
  std::string order(const std::vector<TestArticle>& articles, const std::string& text) {
    const TestIndex index(articles);
    ColumnStore store;
    const auto snapshot = std::move(*Snapshot::open(*current_generation(index.path()), store));
    SearchRequest request = request_of(text, Match::kAny);
    request.ranking = ranking_;
    std::string keys;
    for (const Hit& hit : answer(*snapshot, request).hits) keys += hit.head.key;
    return keys;
  }

  Ranking ranking_;
};

TEST_F(ScorerTest, PutsEachIngredientToUseAndSwitchesItOff) {
  const std::string filler = " alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi";
  const std::vector<TestArticle> together{{"a", "T", "storm" + filler + " shadow"},
                                          {"b", "T", "storm shadow" + filler}};
  EXPECT_EQ(order(together, "storm shadow"), "ba");
  const std::vector<TestArticle> early{{"a", "T", filler + filler + " storm"},
                                       {"b", "T", "storm" + filler + filler}};
  EXPECT_EQ(order(early, "storm"), "ba");
  ranking_.position = 0;
  EXPECT_EQ(order(together, "storm shadow"), "ab");
  EXPECT_EQ(order(early, "storm"), "ab");
  ranking_ = {};
  ranking_.lead = 0;
  EXPECT_EQ(order(early, "storm"), "ab");
  const std::vector<TestArticle> title{{"a", "quiet", "storm storm"}, {"b", "storm", "quiet quiet"}};
  ranking_ = {};
  EXPECT_EQ(order(title, "storm"), "ba");
  ranking_.title = 0.5;
  EXPECT_EQ(order(title, "storm"), "ab");
}

TEST_F(ScorerTest, GivesCommonWordsWeightOnlyWhenThereIsNothingElse) {
  const std::vector<TestArticle> articles{
      {"a", "T", "to be to be to be or not to be"}, {"b", "T", "storm"}, {"c", "T", "be quiet"}};
  EXPECT_EQ(order(articles, "to be storm"), "bac");
  EXPECT_EQ(order(articles, "to be"), "ac");
}

TEST_F(ScorerTest, LeavesOutWhatIsSwitchedOff) {
  const std::string filler = " alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi";
  const std::vector<TestArticle> together{{"a", "T", "storm" + filler + " shadow " + filler},
                                          {"b", "T", filler + filler + " storm shadow"}};
  ranking_.lead = 0;
  EXPECT_EQ(order(together, "storm shadow"), "ba");
  ranking_.has_neighbours = false;
  EXPECT_EQ(order(together, "storm shadow"), "ab");
  // "of" is rare here, and "storm" comes in a cluster.
  ranking_ = {};
  const std::vector<TestArticle> common{{"a", "T", "of of"}, {"b", "T", "storm"}, {"c", "T", "storm"}};
  EXPECT_EQ(order(common, "of storm").front(), 'b');
  ranking_.silences_common = false;
  EXPECT_EQ(order(common, "of storm").front(), 'a');
  const std::vector<TestArticle> clustered{{"a", "T", "gold x"},
                                           {"b", "T", "storm storm storm storm storm storm"},
                                           {"c", "T", "gold y"},
                                           {"d", "T", "z"},
                                           {"e", "T", "storm x"}};
  ranking_ = {};
  EXPECT_EQ(order(clustered, "gold storm"), "beac");
  ranking_.has_clustering = false;
  EXPECT_EQ(order(clustered, "gold storm"), "bace");
}

TEST_F(ScorerTest, ExplainsItsScores) {
  const TestIndex index(
      {{"a", "Storm", "the storm over kursk", "2024-10-01"}, {"b", "B", "kursk", "2024-10-11"}});
  ColumnStore store;
  const auto snapshot = std::move(*Snapshot::open(*current_generation(index.path()), store));
  SearchRequest request = request_of("storm kursk", Match::kAll);
  request.recency = 10;
  const SearchResponse response = answer(*snapshot, request);
  ASSERT_EQ(response.hits.size(), 1U);
  const Explanation& explanation = *response.hits[0].explanation;
  EXPECT_EQ(explanation.words[0].in_title, 1U);
  EXPECT_EQ(explanation.words[0].in_body, 1U);
  EXPECT_EQ(explanation.words[0].documents, 1U);
  EXPECT_EQ(explanation.words[1].documents, 2U);
  EXPECT_GT(explanation.neighbours, 0);
  EXPECT_GT(explanation.lead, 0);
  EXPECT_DOUBLE_EQ(explanation.recency, 0.75);
  double sum = explanation.neighbours + explanation.lead;
  for (const WordScore& word : explanation.words) sum += word.score;
  EXPECT_NEAR(sum * explanation.recency, explanation.score, 1e-9);
  EXPECT_EQ(explanation.score, response.hits[0].score);
}

// Words with inflections, some common, some rare.
class RandomNews {
 public:
  explicit RandomNews(unsigned seed) : random_(seed) {
    for (int i = 0; i < 150; ++i) {
      articles_.push_back({"k" + std::to_string(i), pick(4) == 0 ? "" : text(1 + pick(6)), text(pick(60))});
    }
  }

  const std::vector<TestArticle>& articles() const { return articles_; }
  std::size_t pick(std::size_t count) { return random_() % count; }

  std::string query() {
    static const std::vector<std::string> kFields{"", "", "", "", "title:", "body:"};
    std::string query;
    for (std::size_t i = 1 + pick(5); i > 0; --i) {
      const std::string one = pick(6) == 0 ? "\"" + text(1 + pick(2)) + "\"" : word();
      query += (query.empty() ? "" : " ") + kFields[pick(kFields.size())] + one;
    }
    return query;
  }

 private:
  std::string word() {
    static const std::vector<std::string> kWords{
        "the",    "of",       "soldier", "soldiers", "storm",   "storms", "shadow", "kursk",
        "deploy", "deployed", "troops",  "note",     "rumours", "gold",   "be",     "harbour"};
    return kWords[std::min(pick(kWords.size()), pick(kWords.size()))];
  }

  std::string text(std::size_t words) {
    std::string text;
    for (; words > 0; --words) text += (text.empty() ? "" : " ") + word();
    return text;
  }

  std::mt19937 random_;
  std::vector<TestArticle> articles_;
};

TEST(ScorerOracle, EqualsTheReferenceScorer) {
  constexpr int kCorpora = 8;
  constexpr int kQueries = 130;
  for (unsigned corpus = 0; corpus < kCorpora; ++corpus) {
    RandomNews news(kSeed + corpus);
    const TestIndex index(news.articles());
    ColumnStore store;
    const auto snapshot = std::move(*Snapshot::open(*current_generation(index.path()), store));
    Analyzer analyzer;
    std::vector<test::PlainArticle> plain;
    std::map<std::string, std::size_t> places;
    for (const TestArticle& article : news.articles()) {
      places[article.key] = plain.size();
      plain.push_back(test::plain_article(article, analyzer));
    }
    for (int round = 0; round < kQueries; ++round) {
      SearchRequest request = request_of(news.query(), news.pick(2) == 0 ? Match::kAll : Match::kAny);
      if (news.pick(3) == 0) request.ranking = {1.5, 0.3, 1.5, 1, 0.4, 20};
      SCOPED_TRACE("seed " + std::to_string(kSeed + corpus) + ", query " + std::to_string(round) + ": " +
                   request.text);
      const SearchResponse response = answer(*snapshot, request);
      SearchRequest all = request;
      all.limit = 1000;
      all.wants_explanation = false;
      std::vector<std::size_t> matches;
      for (const Hit& hit : answer(*snapshot, all).hits) matches.push_back(places.at(hit.head.key));
      std::sort(matches.begin(), matches.end());
      const Node root = expand(request, *snapshot).root;
      const RankedQuery query = ranked_query(root, analyzer, snapshot->columns().languages());
      const test::ReferenceScorer reference(plain, query, request.ranking);
      const auto wanted = reference.best(matches, request.limit);
      ASSERT_EQ(response.hits.size(), wanted.size());
      for (std::size_t i = 0; i < wanted.size(); ++i) {
        ASSERT_NEAR(response.hits[i].score, wanted[i].second, 1e-6 * (1 + wanted[i].second)) << "at " << i;
        const std::size_t place = places.at(response.hits[i].head.key);
        // Scores that are equal but for rounding may change places.
        const bool is_tie = i + 1 < wanted.size() && wanted[i].second - wanted[i + 1].second < 1e-9;
        const bool was_tie = i > 0 && wanted[i - 1].second - wanted[i].second < 1e-9;
        if (!is_tie && !was_tie) {
          ASSERT_EQ(place, wanted[i].first) << "at " << i;
        }
      }
    }
  }
}

}  // namespace
}  // namespace dateline
