// Four indexes of a quarter of the articles each answer as one index of all of them does.
#include <gtest/gtest.h>

#include <array>
#include <random>

#include "server/query/parser.h"
#include "server/search/searcher.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

constexpr std::size_t kShards = 4;
constexpr int kArticles = 200;

class ShardsTest : public testing::Test {
 protected:
  ShardsTest() {
    for (int number = 0; number < kArticles; ++number) put(number, article(number));
    commit();
    one_ = std::move(*SearcherPool::open(whole_.path()));
    std::vector<std::filesystem::path> paths;
    for (const test::TestIndex& part : parts_) paths.push_back(part.path());
    four_ = std::move(*SearcherPool::open(paths));
  }

  int below(int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(random_); }
  std::string word() {
    constexpr std::array<const char*, 9> kWords{"troops", "trained", "training", "kursk", "march",
                                                "oil",    "prices",  "cease",    "fire"};
    return kWords[static_cast<std::size_t>(below(below(9) + 1))];
  }

  test::TestArticle article(int number) {
    test::TestArticle article{"k" + std::to_string(number), word() + " " + word(), ""};
    for (int words = 1 + below(40); words > 0; --words) article.body += word() + " ";
    if (below(5) > 0) article.date = std::to_string(2020 + below(4)) + "-0" + std::to_string(1 + below(9));
    article.language = below(4) == 0 ? "ko" : "en";
    article.source = "source" + std::to_string(below(8));
    if (below(2) == 0) article.person = {"p" + std::to_string(below(20)), "q"};
    if (below(2) == 0) article.country = {"C" + std::to_string(below(5))};
    return article;
  }

  // In turn, so that merged document ids are those of the one index.
  void put(int number, const test::TestArticle& article) {
    whole_.put(article);
    parts_[static_cast<std::size_t>(number) % kShards].put(article);
  }
  void commit() {
    whole_.commit();
    for (test::TestIndex& part : parts_) part.commit();
  }

  static SearchRequest request_of(const std::string& text) {
    SearchRequest request;
    request.text = text;
    request.query = *parse_query(text, test::test_today());
    request.switches = {true, true, true, false};
    request.limit = 30;
    return request;
  }

  void expect_equal(const SearchRequest& request) {
    SCOPED_TRACE(request.text);
    const SearchResponse left = four_->search(request);
    const SearchResponse right = one_->search(request);
    EXPECT_EQ(left.total, right.total);
    EXPECT_EQ(left.index.documents, right.index.documents);
    ASSERT_EQ(left.hits.size(), right.hits.size());
    for (std::size_t i = 0; i < left.hits.size(); ++i) {
      EXPECT_EQ(left.hits[i].head.key, right.hits[i].head.key) << i;
      EXPECT_EQ(left.hits[i].snippets.size(), right.hits[i].snippets.size());
      EXPECT_NEAR(left.hits[i].score, right.hits[i].score, 1e-9);
    }
    for (std::size_t facet = 0; facet < kFacets.size(); ++facet) {
      EXPECT_EQ(left.facets[facet].total, right.facets[facet].total);
      ASSERT_EQ(left.facets[facet].values.size(), right.facets[facet].values.size());
      for (std::size_t i = 0; i < left.facets[facet].values.size(); ++i) {
        EXPECT_EQ(left.facets[facet].values[i].id, right.facets[facet].values[i].id);
        EXPECT_EQ(left.facets[facet].values[i].count, right.facets[facet].values[i].count);
      }
    }
    ASSERT_EQ(left.histogram.buckets.size(), right.histogram.buckets.size());
    for (std::size_t i = 0; i < left.histogram.buckets.size(); ++i) {
      EXPECT_EQ(left.histogram.buckets[i].count, right.histogram.buckets[i].count);
    }
    ASSERT_EQ(left.words.size(), right.words.size());
    for (std::size_t i = 0; i < left.words.size(); ++i) {
      EXPECT_EQ(left.words[i].documents, right.words[i].documents);
    }
  }

  void expect_equal() {
    for (const std::string text : {"", "troops", "troops kursk", "troops OR oil", "\"cease fire\"", "train*",
                                   "troops -kursk", "oil NEAR/3 prices", "title:troops", "source:source1 oil",
                                   "date:2021 troops", "kursc~", "absent"}) {
      SearchRequest request = request_of(text);
      expect_equal(request);
      request.sort = Sort::kNewest;
      request.selection(Facet::kSource).any = {"source1", "source2"};
      expect_equal(request);
    }
  }

  std::mt19937 random_{20241115};
  test::TestIndex whole_;
  std::array<test::TestIndex, kShards> parts_;
  std::unique_ptr<SearcherPool> one_;
  std::unique_ptr<SearcherPool> four_;
};

TEST_F(ShardsTest, AnswerAsOneIndexDoes) {
  expect_equal();
}

TEST_F(ShardsTest, FollowTheCommitsOfEach) {
  for (int round = 0; round < 5; ++round) {
    for (int change = 0; change < 10; ++change) {
      const int number = below(kArticles);
      put(number, article(number));
    }
    commit();
    expect_equal();
  }
}

TEST_F(ShardsTest, SuggestAndListAsOneIndexDoes) {
  const Suggestions left = four_->suggest({"tr", 5});
  const Suggestions right = one_->suggest({"tr", 5});
  ASSERT_EQ(left.completions.size(), right.completions.size());
  for (std::size_t i = 0; i < left.completions.size(); ++i) {
    EXPECT_EQ(left.completions[i].word, right.completions[i].word);
    EXPECT_EQ(left.completions[i].documents, right.completions[i].documents);
  }
  ASSERT_EQ(left.titles.size(), right.titles.size());
  for (std::size_t i = 0; i < left.titles.size(); ++i) EXPECT_EQ(left.titles[i].id, right.titles[i].id);
  const std::string id = one_->search(request_of("kursk")).hits.at(0).head.id;
  EXPECT_EQ(four_->article(id, {})->article.head.key, one_->article(id, {})->article.head.key);
  EXPECT_EQ(four_->facet_values(request_of("troops"), {}).total,
            one_->facet_values(request_of("troops"), {}).total);
}

TEST_F(ShardsTest, SayWhichIndexIsNotThere) {
  const auto opened = SearcherPool::open({parts_[0].path(), parts_[1].path() / "absent"});
  ASSERT_FALSE(opened.ok());
  EXPECT_NE(opened.error().message.find("absent"), std::string::npos);
}

}  // namespace
}  // namespace dateline
