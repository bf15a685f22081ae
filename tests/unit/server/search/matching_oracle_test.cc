// Answers over random articles against a plain evaluator of the same request.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "server/query/parser.h"
#include "server/search/matching.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

using test::TestArticle;
using test::TestIndex;

constexpr unsigned kSeed = 2024;
constexpr std::int64_t kFirstSecond = 1'760'000'000;

// Random articles and requests, and a plain evaluator of them.
class RandomCase {
 public:
  explicit RandomCase(unsigned seed) : random_(seed) {
    for (int i = 0; i < 120; ++i) articles_.push_back(make_article(i));
  }

  const std::vector<TestArticle>& articles() const { return articles_; }

  SearchRequest make_request() {
    std::string text;
    wanted_.clear();
    excluded_.clear();
    for (std::size_t i = pick(3); i > 0; --i) {
      wanted_.push_back("w" + std::to_string(pick(5)));
      text += wanted_.back() + " ";
    }
    if (pick(4) == 0) {
      excluded_.push_back("w" + std::to_string(pick(5)));
      text += "-" + excluded_.back();
    }
    SearchRequest request;
    request.query = *parse_query(text, test::test_today());
    request.text = text;
    request.match = pick(2) == 0 ? Match::kAll : Match::kAny;
    request.sort = std::array{Sort::kNewest, Sort::kOldest, Sort::kLatest}[pick(3)];
    request.limit = kMaxHits;
    request.facet_limit = static_cast<std::uint32_t>(pick(2) == 0 ? 50 : pick(4));
    request.interval = Interval::kMonth;
    for (const FacetSpec& facet : kFacets) {
      for (std::size_t i = pick(5) == 0 ? 1 + pick(2) : 0; i > 0; --i) {
        request.selection(facet.facet).any.push_back(value(facet.facet));
      }
      if (pick(6) == 0) request.selection(facet.facet).none.push_back(value(facet.facet));
    }
    if (pick(3) == 0)
      request.dates.from = Day(std::chrono::year(2024) / 1 / 1) + std::chrono::days(pick(200));
    if (pick(3) == 0) request.dates.to = Day(std::chrono::year(2024) / 4 / 1) + std::chrono::days(pick(200));
    if (pick(3) == 0) request.since = kFirstSecond + static_cast<std::int64_t>(pick(7)) - 1;
    return request;
  }

  bool has_words(const TestArticle& article, Match match) const {
    const auto has = [&](const std::string& word) {
      return (" " + article.body + " ").find(" " + word + " ") != std::string::npos;
    };
    if (std::any_of(excluded_.begin(), excluded_.end(), has)) return false;
    if (wanted_.empty()) return true;
    return match == Match::kAll ? std::all_of(wanted_.begin(), wanted_.end(), has)
                                : std::any_of(wanted_.begin(), wanted_.end(), has);
  }

  static std::vector<std::string> values_of(const TestArticle& article, Facet facet) {
    const auto one = [](const std::string& id) {
      return id.empty() ? std::vector<std::string>{} : std::vector<std::string>{id};
    };
    switch (facet) {
      case Facet::kSource:
        return one(article.source);
      case Facet::kPerson:
        return article.person;
      case Facet::kCountry:
        return article.country;
      case Facet::kLanguage:
        break;
    }
    return one(article.language);
  }

  static bool passes(const TestArticle& article, const SearchRequest& request, Facet facet) {
    const std::vector<std::string> values = values_of(article, facet);
    const auto has = [&](const std::string& id) {
      return std::find(values.begin(), values.end(), id) != values.end();
    };
    const Selection& selection = request.selection(facet);
    if (std::any_of(selection.none.begin(), selection.none.end(), has)) return false;
    // A value both chosen and excluded is excluded.
    return selection.any.empty() ||
           std::any_of(selection.any.begin(), selection.any.end(), [&](const auto& id) {
             return has(id) &&
                    std::find(selection.none.begin(), selection.none.end(), id) == selection.none.end();
           });
  }

  static bool passes_dates(const TestArticle& article, const SearchRequest& request) {
    if (!request.dates.from && !request.dates.to) return true;
    const Date date = test::stored_article(article).head.date;
    return date.known() && (!request.dates.from || date.last >= *request.dates.from) &&
           (!request.dates.to || date.first <= *request.dates.to);
  }

 private:
  std::size_t pick(std::size_t count) { return random_() % count; }

  std::string value(Facet facet) {
    return std::string(spec(facet).name).substr(0, 2) + std::to_string(pick(5));
  }

  std::vector<std::string> values(Facet facet) {
    std::set<std::string> chosen;
    for (std::size_t i = pick(4); i > 0; --i) chosen.insert(value(facet));
    return {chosen.begin(), chosen.end()};
  }

  TestArticle make_article(int number) {
    TestArticle article{"k" + std::to_string(number), "T", "x"};
    for (std::size_t i = pick(6); i > 0; --i) article.body += " w" + std::to_string(pick(5));
    const std::string month = "2024-0" + std::to_string(1 + pick(9));
    const std::vector<std::string> dates{"",
                                         "2024",
                                         month,
                                         "~" + month,
                                         month + "-0" + std::to_string(1 + pick(9)),
                                         month + "-1" + std::to_string(pick(10))};
    article.date = dates[pick(dates.size())];
    article.language = pick(5) == 0 ? "" : value(Facet::kLanguage);
    article.source = pick(5) == 0 ? "" : value(Facet::kSource);
    article.person = values(Facet::kPerson);
    article.country = values(Facet::kCountry);
    article.first_indexed = kFirstSecond + static_cast<std::int64_t>(pick(5));
    return article;
  }

  std::mt19937 random_;
  std::vector<TestArticle> articles_;
  std::vector<std::string> wanted_;
  std::vector<std::string> excluded_;
};

void expect_facet(const FacetCounts& facet, const std::map<std::string, std::uint64_t>& wanted,
                  const SearchRequest& request, const Selection& selection) {
  EXPECT_EQ(facet.total, wanted.size());
  std::vector<std::pair<std::int64_t, std::string>> order;
  for (const auto& [id, count] : wanted) order.emplace_back(-static_cast<std::int64_t>(count), id);
  for (const auto* chosen : {&selection.any, &selection.none}) {
    for (const std::string& id : *chosen) {
      if (!wanted.contains(id)) order.emplace_back(0, id);
    }
  }
  std::sort(order.begin(), order.end());
  order.erase(std::unique(order.begin(), order.end()), order.end());
  const auto is_in = [](const std::vector<std::string>& list, const std::string& id) {
    return std::find(list.begin(), list.end(), id) != list.end();
  };
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const std::string& id = order[i].second;
    const bool is_excluded = is_in(selection.none, id);
    const bool is_selected = is_in(selection.any, id) && !is_excluded;
    if (i >= request.facet_limit && !is_selected && !is_excluded) continue;
    lines.push_back(id + "=" + std::to_string(-order[i].first) + (is_selected ? "+" : "") +
                    (is_excluded ? "-" : ""));
  }
  std::vector<std::string> got;
  for (const FacetCount& value : facet.values) {
    got.push_back(value.id + "=" + std::to_string(value.count) + (value.is_selected ? "+" : "") +
                  (value.is_excluded ? "-" : ""));
  }
  EXPECT_EQ(got, lines);
}

TEST(AnswerOracle, EqualsAPlainEvaluatorOverRandomArticles) {
  RandomCase random(kSeed);
  const TestIndex index(random.articles());
  ColumnStore store;
  const auto snapshot = std::move(*Snapshot::open(*current_generation(index.path()), store));
  for (int round = 0; round < 250; ++round) {
    const SearchRequest request = random.make_request();
    const SearchResponse response = answer(*snapshot, request);
    std::set<std::string> found;
    std::array<std::map<std::string, std::uint64_t>, kFacets.size()> facets;
    std::uint64_t dated = 0;
    std::uint64_t undated = 0;
    for (const TestArticle& article : random.articles()) {
      if (!random.has_words(article, request.match)) continue;
      if (request.since && article.first_indexed < *request.since) continue;
      std::vector<Facet> failed;
      for (const FacetSpec& facet : kFacets) {
        if (!RandomCase::passes(article, request, facet.facet)) failed.push_back(facet.facet);
      }
      const bool is_in_dates = RandomCase::passes_dates(article, request);
      if (failed.empty()) ++(article.date.empty() ? undated : dated);
      if (!is_in_dates) continue;
      if (failed.empty()) found.insert(article.key);
      for (const FacetSpec& facet : kFacets) {
        if (!failed.empty() && failed != std::vector<Facet>{facet.facet}) continue;
        for (const std::string& id : RandomCase::values_of(article, facet.facet)) {
          ++facets[static_cast<std::size_t>(facet.facet)][id];
        }
      }
    }
    SCOPED_TRACE("seed " + std::to_string(kSeed) + ", round " + std::to_string(round) + ": " + request.text);
    EXPECT_EQ(response.total, found.size());
    std::set<std::string> got;
    std::vector<std::tuple<std::int64_t, bool, std::int64_t>> order;
    for (const Hit& hit : response.hits) {
      got.insert(hit.head.key);
      const std::int64_t time = hit.head.date.sort_seconds();
      order.emplace_back(request.sort == Sort::kLatest ? -hit.head.first_indexed : 0, !hit.head.date.known(),
                         request.sort == Sort::kOldest ? time : -time);
    }
    EXPECT_TRUE(std::includes(found.begin(), found.end(), got.begin(), got.end()));
    EXPECT_EQ(got.size(), std::min<std::size_t>(found.size(), kMaxHits));
    EXPECT_TRUE(std::is_sorted(order.begin(), order.end()));
    for (const FacetSpec& facet : kFacets) {
      SCOPED_TRACE(facet.name);
      const auto at = static_cast<std::size_t>(facet.facet);
      expect_facet(response.facets[at], facets[at], request, request.selection(facet.facet));
    }
    std::uint64_t in_bars = response.histogram.coarse;
    for (const HistogramBucket& bucket : response.histogram.buckets) in_bars += bucket.count;
    EXPECT_EQ(in_bars, dated);
    EXPECT_EQ(response.histogram.undated, undated);
    if (::testing::Test::HasFailure()) break;
  }
}

}  // namespace
}  // namespace dateline
