// Answers to random filter expressions against the plainest evaluator: each condition is made as text and as
// a question about one article.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <random>

#include "server/query/filter_parser.h"
#include "server/query/parser.h"
#include "server/search/all_matches.h"
#include "server/search/matching.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

constexpr unsigned kSeed = 412;
constexpr int kRounds = 600;

struct Condition {
  std::string text;
  std::function<bool(const StoredHead&)> holds;
};

class RandomFilter {
 public:
  explicit RandomFilter(unsigned seed) : random_(seed) {}

  std::vector<test::TestArticle> make_articles() {
    static const std::vector<std::string> kDates{"",
                                                 "2024",
                                                 "2023-11",
                                                 "2024-10",
                                                 "2024-10-18",
                                                 "2024-10-19T23:30+09:00",
                                                 "~2024-10",
                                                 "2024-10-31",
                                                 "2024-11-01",
                                                 "2023-12-31",
                                                 "2024-10-19T00:10-05:00"};
    std::vector<test::TestArticle> articles;
    for (int i = 0; i < 90; ++i) {
      test::TestArticle article{"k" + std::to_string(i), "t" + std::to_string(i % 3), "body",
                                kDates[pick(kDates.size())]};
      article.language = pick(4) == 0 ? "" : "en";
      article.source = pick(5) == 0 ? "" : value("s");
      for (std::size_t n = pick(3); n > 0; --n) {
        const std::string person = value("p");
        if (std::find(article.person.begin(), article.person.end(), person) == article.person.end()) {
          article.person.push_back(person);
        }
      }
      articles.push_back(std::move(article));
    }
    return articles;
  }

  Condition make(int depth) {
    const std::size_t kind = depth > 0 ? pick(6) : 9;
    if (kind == 0) {
      const Condition inner = make(depth - 1);
      return {"NOT (" + inner.text + ")", [inner](const StoredHead& head) { return !inner.holds(head); }};
    }
    if (kind < 4) {
      const Condition left = make(depth - 1);
      const Condition right = make(depth - 1);
      const bool is_and = pick(2) == 0;
      return {"(" + left.text + (is_and ? ") AND (" : ") OR (") + right.text + ")",
              [left, right, is_and](const StoredHead& head) {
                return is_and ? left.holds(head) && right.holds(head) : left.holds(head) || right.holds(head);
              }};
    }
    switch (pick(4)) {
      case 0:
        return names("source", "s", [](const StoredHead& head) {
          return head.source.empty() ? std::vector<std::string>{} : std::vector<std::string>{head.source};
        });
      case 1:
        return names("person", "p", [](const StoredHead& head) { return head.person; });
      case 2:
        return dates();
      default:
        return seconds();
    }
  }

 private:
  using Values = std::function<std::vector<std::string>(const StoredHead&)>;

  std::size_t pick(std::size_t count) { return random_() % count; }
  // One that no article has among them.
  std::string value(const std::string& prefix) { return prefix + std::to_string(pick(4)); }

  Condition names(const std::string& attribute, const std::string& prefix, const Values& values) {
    const auto has = [values](const StoredHead& head, const std::string& wanted) {
      const auto all = values(head);
      return std::find(all.begin(), all.end(), wanted) != all.end();
    };
    const std::string one = pick(8) == 0 ? "nobody" : value(prefix);
    const std::string two = value(prefix);
    switch (pick(5)) {
      case 0:
        return {attribute + " = " + one, [has, one](const StoredHead& head) { return has(head, one); }};
      case 1:
        return {attribute + " != \"" + one + "\"",
                [has, one](const StoredHead& head) { return !has(head, one); }};
      case 2:
        return {attribute + " IN [" + one + ", " + two + "]",
                [has, one, two](const StoredHead& head) { return has(head, one) || has(head, two); }};
      case 3:
        return {attribute + " NOT IN [" + one + ", " + two + "]",
                [has, one, two](const StoredHead& head) { return !has(head, one) && !has(head, two); }};
      default:
        return {attribute + " IS EMPTY", [values](const StoredHead& head) { return values(head).empty(); }};
    }
  }

  Condition dates() {
    static const std::vector<std::string> kValues{"2024", "2024-10", "2024-10-18", "2024-10-19",
                                                  "2023-12-31"};
    const std::string& text = kValues[pick(kValues.size())];
    const Date date = parse_iso_date("", text).value();
    const auto put = [&](const char* sign, auto holds) {
      return Condition{"date " + std::string(sign) + " " + text,
                       [date, holds](const StoredHead& head) { return holds(head.date, date); }};
    };
    switch (pick(5)) {
      case 0:
        return put("=", [](const Date& own, const Date& wanted) {
          return own.known() && own.first <= wanted.last && own.last >= wanted.first;
        });
      case 1:
        return put(">",
                   [](const Date& own, const Date& wanted) { return own.known() && own.last > wanted.last; });
      case 2:
        return put(">=", [](const Date& own, const Date& wanted) {
          return own.known() && own.last >= wanted.first;
        });
      case 3:
        return put(
            "<", [](const Date& own, const Date& wanted) { return own.known() && own.first < wanted.first; });
      default:
        return put("<=", [](const Date& own, const Date& wanted) {
          return own.known() && own.first <= wanted.last;
        });
    }
  }

  Condition seconds() {
    // Around what the articles have: 2024-10-18 and the instants.
    static const std::vector<std::int64_t> kValues{1729209600, 1729348200, 1729314600, 1727740800,
                                                   1704067200, 1730332800, 1729209601};
    const std::int64_t low = kValues[pick(kValues.size())];
    const std::int64_t high = kValues[pick(kValues.size())];
    const auto put = [](std::string text, auto holds) {
      return Condition{std::move(text), [holds](const StoredHead& head) {
                         return head.date.known() && holds(head.date.sort_seconds());
                       }};
    };
    const std::string from = std::to_string(low);
    switch (pick(6)) {
      case 0:
        return put("date_ts = " + from, [low](std::int64_t own) { return own == low; });
      case 1:
        return put("date_ts > " + from, [low](std::int64_t own) { return own > low; });
      case 2:
        return put("\"date_ts\">=" + from, [low](std::int64_t own) { return own >= low; });
      case 3:
        return put("date_ts < " + from, [low](std::int64_t own) { return own < low; });
      case 4:
        return put("\"date_ts\" " + from + " TO " + std::to_string(high),
                   [low, high](std::int64_t own) { return own >= low && own <= high; });
      default:
        return put("date_ts EXISTS", [](std::int64_t) { return true; });
    }
  }

  std::mt19937 random_;
};

TEST(FilterOracle, AnswersAreThoseOfThePlainEvaluator) {
  RandomFilter random(kSeed);
  const std::vector<test::TestArticle> articles = random.make_articles();
  const test::TestIndex index(articles);
  ColumnStore store;
  const auto snapshot = std::move(*Snapshot::open(*current_generation(index.path()), store));
  std::vector<StoredHead> heads;
  heads.reserve(articles.size());
  for (const test::TestArticle& article : articles) heads.push_back(test::stored_article(article).head);
  std::size_t found = 0;
  for (int round = 0; round < kRounds; ++round) {
    const Condition condition = random.make(3);
    SCOPED_TRACE("seed " + std::to_string(kSeed) + ", round " + std::to_string(round) + ": " +
                 condition.text);
    SearchRequest request;
    // Some with words, some without; some with a choice that the filter has nothing to do with.
    request.query = parse_query(round % 2 == 0 ? "" : "t1 OR t2", test::test_today()).value();
    if (round % 3 == 0) request.selection(Facet::kSource).any = {"s1"};
    request.filter = parse_filter(condition.text).value();
    request.limit = kMaxHits;
    std::vector<std::string> wanted;
    std::map<std::string, std::uint64_t> persons;
    for (const StoredHead& head : heads) {
      const bool has_words = round % 2 == 0 || head.title != "t0";
      const bool is_chosen = round % 3 != 0 || head.source == "s1";
      if (!has_words || !is_chosen || !condition.holds(head)) continue;
      wanted.push_back(head.id);
      for (const std::string& person : head.person) ++persons[person];
    }
    const SearchResponse response = answer(*snapshot, request);
    EXPECT_EQ(response.total, wanted.size());
    std::vector<std::string> ids;
    for (const Hit& hit : response.hits) ids.push_back(hit.head.id);
    std::sort(ids.begin(), ids.end());
    std::sort(wanted.begin(), wanted.end());
    EXPECT_EQ(ids, wanted);
    std::map<std::string, std::uint64_t> counted;
    for (const FacetCount& value : response.facets[static_cast<std::size_t>(Facet::kPerson)].values) {
      counted[value.id] = value.count;
    }
    EXPECT_EQ(counted, persons);
    EXPECT_EQ(all_matches(*snapshot, request).documents.size(), wanted.size());
    if (!wanted.empty() && wanted.size() < heads.size()) ++found;
  }
  EXPECT_GT(found, static_cast<std::size_t>(kRounds) / 3) << "most filters say nothing";
}

}  // namespace
}  // namespace dateline
