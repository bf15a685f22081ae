// The engine against Xapian's own matcher over random articles: with one field and every ingredient but BM25
// off, totals, facet counts, order and scores are those of an Enquire with a MatchSpy. Xapian searches a
// plain database of the same words, whose lengths are those of the articles' bodies.
#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <random>

#include "indexer/schema/facet_value.h"
#include "server/query/parser.h"
#include "server/search/matching.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

using test::TestArticle;
using test::TestIndex;
using Xapian::Query;

constexpr unsigned kSeed = 41;
constexpr int kCorpora = 12;
constexpr int kArticles = 400;
constexpr int kQueries = 250;
constexpr std::uint32_t kTop = 20;

// BM25 as server/query/ranking.h writes it.
class PlainBm25 : public Xapian::Weight {
 public:
  explicit PlainBm25(const Ranking& ranking) : ranking_(ranking) {
    need_stat(COLLECTION_SIZE);
    need_stat(TERMFREQ);
    need_stat(AVERAGE_LENGTH);
    need_stat(DOC_LENGTH);
    need_stat(WDF);
    need_stat(WDF_MAX);
  }
  PlainBm25* clone() const override { return new PlainBm25(ranking_); }
  std::string name() const override { return "PlainBm25"; }
  double get_sumpart(Xapian::termcount wdf, Xapian::termcount length, Xapian::termcount) const override {
    const double norm = ranking_.k1 * (1 - ranking_.b + ranking_.b * length / get_average_length());
    return idf_ * wdf * (ranking_.k1 + 1) / (wdf + norm);
  }
  double get_maxpart() const override { return idf_ * (ranking_.k1 + 1); }
  double get_sumextra(Xapian::termcount, Xapian::termcount) const override { return 0; }
  double get_maxextra() const override { return 0; }

 private:
  void init(double) override {
    const double articles = get_collection_size();
    const double having = get_termfreq();
    idf_ = std::log(1 + (articles - having + 0.5) / (having + 0.5));
  }

  Ranking ranking_;
  double idf_ = 0;
};

Ranking bare_ranking() {
  Ranking ranking;
  ranking.title = 0;
  ranking.contrast = 1;
  ranking.position = 0;
  ranking.lead = 0;
  ranking.has_clustering = false;
  ranking.has_neighbours = false;
  ranking.silences_common = false;
  return ranking;
}

class EngineOracle : public ::testing::Test {
 protected:
  std::size_t pick(std::size_t count) { return random_() % count; }

  // Frequent words and rare ones.
  std::string word() {
    const std::size_t rank = std::min(pick(60), pick(60));
    return "w" + std::to_string(rank);
  }

  void make_corpus() {
    articles_.clear();
    plain_ = Xapian::WritableDatabase("", Xapian::DB_BACKEND_INMEMORY);
    for (int i = 0; i < kArticles; ++i) {
      TestArticle article{"k" + std::to_string(i), "", ""};
      article.language = "";
      article.source = "s" + std::to_string(pick(4));
      for (std::size_t person = pick(3); person > 0; --person) {
        article.person.push_back("p" + std::to_string(person * 3 + pick(3)));
      }
      Xapian::Document document;
      const std::size_t length = 1 + pick(40);
      for (std::uint32_t position = 1; position <= length; ++position) {
        const std::string next = word();
        article.body += (article.body.empty() ? "" : " ") + next;
        document.add_posting(next, position);
      }
      document.add_boolean_term("S" + article.source);
      document.add_value(0, article.source);
      document.add_value(1, pack_ids(article.person));
      plain_.add_document(document);
      articles_.push_back(std::move(article));
    }
  }

  // A query as typed, and as Xapian would be asked.
  struct Case {
    std::string text;
    Match match = Match::kAll;
    Query query;
    std::string source;  // "" or the one that is chosen
  };

  Case random_case() {
    Case made;
    std::vector<std::string> words;
    for (std::size_t i = 1 + pick(4); i > 0; --i) {
      const std::string next = word();
      if (std::find(words.begin(), words.end(), next) == words.end()) words.push_back(next);
    }
    std::vector<Query> terms(words.begin(), words.end());
    for (const std::string& one : words) made.text += (made.text.empty() ? "" : " ") + one;
    switch (pick(4)) {
      case 0:
        made.query = Query(Query::OP_AND, terms.begin(), terms.end());
        break;
      case 1:
        made.match = Match::kAny;
        made.query = Query(Query::OP_OR, terms.begin(), terms.end());
        break;
      case 2: {
        const std::string unwanted = word();
        made.text += " -" + unwanted;
        made.query =
            Query(Query::OP_AND_NOT, Query(Query::OP_AND, terms.begin(), terms.end()), Query(unwanted));
        break;
      }
      default: {
        words.resize(std::min<std::size_t>(words.size(), 3));
        terms.resize(words.size(), Query());
        made.text.clear();
        for (const std::string& one : words) made.text += (made.text.empty() ? "" : " ") + one;
        made.text = "\"" + made.text + "\"";
        made.query = words.size() == 1 ? terms.front()
                                       : Query(Query::OP_PHRASE, terms.begin(), terms.end(),
                                               static_cast<Xapian::termcount>(words.size()));
      }
    }
    if (pick(3) == 0) {
      made.source = "s" + std::to_string(pick(4));
      made.query = Query(Query::OP_FILTER, made.query, Query("S" + made.source));
    }
    return made;
  }

  // The counts of the facet over all matches.
  static std::map<std::string, std::uint64_t> counted(const FacetCounts& facet) {
    std::map<std::string, std::uint64_t> counts;
    for (const FacetCount& value : facet.values) {
      if (value.count > 0) counts[value.id] = value.count;
    }
    return counts;
  }

  void expect_equal(Snapshot& snapshot, const Case& made) {
    SearchRequest request;
    request.text = made.text;
    request.query = *parse_query(made.text, test::test_today());
    request.match = made.match;
    request.ranking = bare_ranking();
    request.limit = kTop;
    request.snippets = 0;
    request.facet_limit = kMaxFacetLimit;
    if (!made.source.empty()) request.selection(Facet::kSource).any = {made.source};
    const SearchResponse response = answer(snapshot, request);

    Xapian::Enquire enquire(plain_);
    enquire.set_query(made.query);
    enquire.set_weighting_scheme(PlainBm25(request.ranking));
    Xapian::ValueCountMatchSpy sources(0);
    Xapian::ValueCountMatchSpy persons(1);
    enquire.add_matchspy(&sources);
    enquire.add_matchspy(&persons);
    const Xapian::MSet wanted = enquire.get_mset(0, kTop, plain_.get_doccount());
    std::map<std::string, double> weights;
    for (auto match = wanted.begin(); match != wanted.end(); ++match) {
      weights[articles_[*match - 1].key] = match.get_weight();
    }
    ASSERT_EQ(response.total, wanted.get_matches_estimated());
    ASSERT_EQ(response.hits.size(), wanted.size());
    if (response.total > 0 && response.total < kArticles) ++telling_;
    for (Xapian::doccount rank = 0; rank < wanted.size(); ++rank) {
      const Hit& hit = response.hits[rank];
      const double weight = wanted[rank].get_weight();
      ASSERT_NEAR(hit.score, weight, 1e-4 * weight);
      if (hit.head.key == articles_[*wanted[rank] - 1].key) continue;
      // Two sums of the same numbers in another order may differ in their last digits: then the two are equal
      // for all that can be said, and stand in either order.
      ASSERT_TRUE(weights.contains(hit.head.key)) << "rank " << rank << ": " << hit.head.key;
      ASSERT_NEAR(weights.at(hit.head.key), weight, 1e-12 * weight) << "rank " << rank;
    }
    std::map<std::string, std::uint64_t> persons_wanted;
    for (auto value = persons.values_begin(); value != persons.values_end(); ++value) {
      const std::string packed = *value;
      for (const std::string_view id : unpack_ids(packed))
        persons_wanted[std::string(id)] += value.get_termfreq();
    }
    ASSERT_EQ(counted(response.facets[static_cast<std::size_t>(Facet::kPerson)]), persons_wanted);
    // The source's own choice does not count against it.
    if (!made.source.empty()) return;
    std::map<std::string, std::uint64_t> sources_wanted;
    for (auto value = sources.values_begin(); value != sources.values_end(); ++value) {
      sources_wanted[*value] = value.get_termfreq();
    }
    ASSERT_EQ(counted(response.facets[static_cast<std::size_t>(Facet::kSource)]), sources_wanted);
  }

  std::mt19937 random_{kSeed};
  std::vector<TestArticle> articles_;
  Xapian::WritableDatabase plain_;
  int telling_ = 0;
};

TEST_F(EngineOracle, AnswersAsXapiansMatcherWithASpy) {
  for (int corpus = 0; corpus < kCorpora; ++corpus) {
    make_corpus();
    const TestIndex index(articles_);
    ColumnStore store;
    const auto snapshot = std::move(*Snapshot::open(*current_generation(index.path()), store));
    for (int query = 0; query < kQueries; ++query) {
      const Case made = random_case();
      SCOPED_TRACE("seed " + std::to_string(kSeed) + ", corpus " + std::to_string(corpus) + ", query " +
                   std::to_string(query) + ": " + made.text + (made.match == Match::kAny ? " (any)" : "") +
                   " " + made.source);
      ASSERT_NO_FATAL_FAILURE(expect_equal(*snapshot, made));
    }
  }
  EXPECT_GT(telling_, kCorpora * kQueries / 2);
}

}  // namespace
}  // namespace dateline
