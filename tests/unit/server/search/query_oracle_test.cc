// Searches over random articles in several languages against the plain evaluator, and that evaluator against
// rows that a reader can check.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "server/query/parser.h"
#include "server/search/expansion.h"
#include "server/search/matching.h"
#include "tests/support/plain_evaluator.h"

namespace dateline {
namespace {

using test::PlainArticle;
using test::PlainEvaluator;
using test::TestArticle;
using test::TestIndex;

constexpr unsigned kSeed = 20241115;
constexpr int kCorpora = 40;
constexpr int kArticles = 60;
constexpr int kQueries = 260;

struct Vocabulary {
  std::string language;
  std::vector<std::string> words;
};

const std::vector<Vocabulary>& vocabularies() {
  static const std::vector<Vocabulary> all{
      {"en",
       {"soldier", "Soldiers", "soldier's", "troops", "troop",      "deploy", "deployed",     "deployment",
        "Kim",     "Kim's",    "Putin",     "north",  "Korea",      "F-16",   "U.S.",         "us",
        "note",    "notes",    "not",       "10,000", "well-known", "don’t",  "co-operation", "COVID-19"}},
      {"fr",
       {"soldat", "soldats", "note", "notes", "l’Ukraine", "d'été", "été", "guerre", "guerres", "Putin",
        "les", "d'Europe", "Korea"}},
      {"de", {"Soldat", "Soldaten", "Häuser", "Haus", "über", "Straße", "Note", "Noten", "Putin", "Korea"}},
      {"ru",
       {"солдат", "солдаты", "солдатами", "Путин", "Путина", "российский", "российские", "ёлка", "Kim",
        "Ким-Чен"}},
      {"ko",
       {"북한군이", "북한군", "북한군은", "쿠르스크에서", "쿠르스크", "러시아", "김정은", "NATO가", "NATO"}},
      {"zh", {"朝鲜", "士兵", "朝鲜士兵", "库尔斯克", "条约"}},
      {"", {"soldiers", "notes", "солдаты", "Putin’s", "deploying"}}};
  return all;
}

class Chance {
 public:
  explicit Chance(unsigned seed) : random_(seed) {}

  std::size_t pick(std::size_t count) { return random_() % count; }
  bool one_in(std::size_t count) { return pick(count) == 0; }
  template <class Value>
  const Value& of(const std::vector<Value>& values) {
    return values[pick(values.size())];
  }

 private:
  std::mt19937 random_;
};

// Articles in three languages whose words come together often.
class RandomCorpus {
 public:
  explicit RandomCorpus(Chance& chance) : chance_(chance) {
    std::set<std::size_t> chosen;
    while (chosen.size() < 3) chosen.insert(chance.pick(vocabularies().size()));
    for (const std::size_t i : chosen) spoken_.push_back(vocabularies()[i]);
    for (int i = 0; i < kArticles; ++i) articles_.push_back(article(i));
  }

  const std::vector<TestArticle>& articles() const { return articles_; }
  std::string word() { return chance_.of(chance_.of(spoken_).words); }

  static std::string value(Facet facet, Chance& chance) {
    return facet == Facet::kLanguage ? chance.of(vocabularies()).language
                                     : std::string(spec(facet).name) + std::to_string(chance.pick(4));
  }

 private:
  std::string text(const Vocabulary& own, std::size_t length) {
    static const std::vector<std::string> gaps{" ", " ", " ", ", ", ". ", "\n\n", " — "};
    std::string out;
    for (std::size_t i = 0; i < length; ++i) {
      out += (out.empty() ? "" : chance_.of(gaps)) + (chance_.one_in(4) ? word() : chance_.of(own.words));
    }
    return out;
  }

  std::vector<std::string> values(Facet facet) {
    std::set<std::string> chosen;
    for (std::size_t i = chance_.pick(3); i > 0; --i) chosen.insert(value(facet, chance_));
    return {chosen.begin(), chosen.end()};
  }

  TestArticle article(int number) {
    const Vocabulary& own = chance_.of(spoken_);
    TestArticle article{"k" + std::to_string(number), text(own, chance_.pick(5)),
                        text(own, chance_.pick(14))};
    const std::string month = "2024-0" + std::to_string(1 + chance_.pick(9));
    article.date = chance_.of<std::string>({"", "2024", "2023", month, "~" + month, month + "-11",
                                            month + "-2" + std::to_string(chance_.pick(9))});
    article.language = own.language;
    article.source = chance_.one_in(4) ? "" : value(Facet::kSource, chance_);
    article.person = values(Facet::kPerson);
    article.country = values(Facet::kCountry);
    return article;
  }

  Chance& chance_;
  std::vector<Vocabulary> spoken_;
  std::vector<TestArticle> articles_;
};

// Queries as a person might type them, from the words of a corpus.
class RandomQuery {
 public:
  RandomQuery(RandomCorpus& corpus, Chance& chance) : corpus_(corpus), chance_(chance) {}

  std::string make() { return list(2); }

 private:
  std::string list(int depth) {
    static const std::vector<std::string> joints{" ", " ", " ", " OR ", " AND ", " -", " NOT "};
    std::string text = chance_.one_in(9) ? "-" : "";
    text += operand(depth);
    for (std::size_t i = chance_.pick(3); i > 0; --i) text += chance_.of(joints) + operand(depth);
    return text;
  }

  std::string operand(int depth) {
    switch (chance_.pick(depth > 0 ? 12 : 9)) {
      case 0:
        return field() + quoted();
      case 1:
        return chain();
      case 2:
        return field() + start() + "*";
      case 3:
        return facet();
      case 4:
        return "date:" + date();
      case 9:
      case 10:
        return "(" + list(depth - 1) + ")";
      case 11:
        return field() + "(" + list(depth - 1) + ")";
      default:
        return field() + corpus_.word();
    }
  }

  std::string field() { return chance_.of<std::string>({"", "", "", "title:", "body:"}); }

  std::string quoted() {
    std::string text;
    for (std::size_t i = 1 + chance_.pick(3); i > 0; --i) text += (text.empty() ? "" : " ") + corpus_.word();
    return "\"" + text + "\"";
  }

  std::string chain() {
    const std::string name = chance_.of<std::string>({" NEAR", " ADJ"});
    const std::string field = this->field();
    std::string text = field + corpus_.word();
    for (std::size_t i = 1 + chance_.pick(2); i > 0; --i) {
      const std::string distance = chance_.one_in(4) ? "" : "/" + std::to_string(1 + chance_.pick(5));
      text += name;
      text += distance + " ";
      text += field + corpus_.word();
    }
    return text;
  }

  std::string start() {
    const std::string word = corpus_.word();
    std::size_t end = 0;
    for (std::size_t letters = 3 + chance_.pick(3); letters > 0 && end < word.size(); --letters) {
      ++end;
      while (end < word.size() && (static_cast<unsigned char>(word[end]) & 0xC0U) == 0x80U) ++end;
    }
    return word.substr(0, end);
  }

  std::string facet() {
    const FacetSpec& spec = kFacets[chance_.pick(kFacets.size())];
    const std::string value = RandomCorpus::value(spec.facet, chance_);
    return std::string(spec.name) + ":\"" + value + "\"";
  }

  std::string date() {
    const std::string month = "2024-0" + std::to_string(1 + chance_.pick(9));
    return chance_.of<std::string>({"2024", "2023", month, month + "-11", month + "..", ".." + month,
                                    month + "-11.." + month + "-25", ">" + month, "<" + month + "-12",
                                    ">=" + month + "-11", "<=" + month, "6m", "20w", "2023.." + month});
  }

  RandomCorpus& corpus_;
  Chance& chance_;
};

std::string written(const TestArticle& article) {
  std::string facets = article.source;
  for (const auto* list : {&article.person, &article.country}) {
    for (const std::string& id : *list) facets += " " + id;
  }
  return article.key + " [" + article.language + "] '" + article.title + "' / '" + article.body + "' " +
         article.date + " {" + facets + "}";
}

std::set<std::string> found_by_search(Snapshot& snapshot, SearchRequest request) {
  request.limit = kMaxHits;
  request.snippets = 0;
  request.wants_facet = {};
  const SearchResponse response = answer(snapshot, request);
  std::set<std::string> keys;
  for (const Hit& hit : response.hits) keys.insert(hit.head.key);
  EXPECT_EQ(response.total, keys.size());
  return keys;
}

// Asks one corpus many times: how many of the queries found some articles and not all, so that the test says
// something; nullopt after a difference, which was reported.
std::optional<int> ask(Chance& chance, int corpus_number) {
  RandomCorpus corpus(chance);
  const TestIndex index(corpus.articles());
  ColumnStore store;
  const auto snapshot = std::move(*Snapshot::open(*current_generation(index.path()), store));
  const FacetColumns& columns = snapshot->columns();
  Analyzer analyzer;
  std::vector<PlainArticle> plain;
  for (const TestArticle& article : corpus.articles()) plain.push_back(plain_article(article, analyzer));
  PlainEvaluator evaluator(columns.languages(),
                           [&](Facet facet, std::string_view value) -> std::optional<std::string> {
                             for (const PlainArticle& article : plain) {
                               for (const auto& id : article.facet_values[static_cast<std::size_t>(facet)]) {
                                 if (id == value) return id;
                               }
                             }
                             return std::nullopt;
                           });
  RandomQuery queries(corpus, chance);
  int telling = 0;
  for (int round = 0; round < kQueries; ++round) {
    SearchRequest request;
    request.text = queries.make();
    request.match = chance.one_in(3) ? Match::kAny : Match::kAll;
    request.query = *parse_query(request.text, test::test_today());
    if (chance.one_in(3)) request.switches = {true, true, false, chance.one_in(2)};
    SCOPED_TRACE("seed " + std::to_string(kSeed) + ", corpus " + std::to_string(corpus_number) + ", query " +
                 std::to_string(round) + ": " + request.text +
                 (request.match == Match::kAny ? " (any)" : " (all)"));
    const std::set<std::string> found = found_by_search(*snapshot, request);
    // A literal query is judged as it was parsed; of another the index said what it stands for.
    const bool is_literal = request.match == Match::kAll && !request.switches.variants;
    const Node root = is_literal ? request.query.root : expand(request, *snapshot).root;
    for (std::size_t i = 0; i < plain.size(); ++i) {
      const TestArticle& article = corpus.articles()[i];
      const bool is_found = found.contains(article.key);
      const bool is_right = evaluator.matches(root, plain[i]);
      EXPECT_EQ(is_found, is_right) << "search says " << is_found << ", the evaluator " << is_right << ": "
                                    << written(article);
      if (is_found != is_right) return std::nullopt;
    }
    if (::testing::Test::HasFailure()) return std::nullopt;
    if (!found.empty() && found.size() < plain.size()) ++telling;
  }
  return telling;
}

TEST(QueryOracle, SearchFindsWhatThePlainEvaluatorFinds) {
  Chance chance(kSeed);
  int telling = 0;
  for (int corpus = 0; corpus < kCorpora; ++corpus) {
    const auto told = ask(chance, corpus);
    if (!told) return;
    telling += *told;
  }
  EXPECT_GT(telling, kCorpora * kQueries / 2);
}

}  // namespace
}  // namespace dateline
