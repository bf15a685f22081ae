#include "tests/bench/query_maker.h"

#include <algorithm>
#include <string>
#include <utility>

#include "tests/bench/random.h"

namespace dateline::bench {
namespace {

// The first `count` of a shuffled list; all of it when it is shorter.
template <class Value>
std::vector<Value> sample(std::vector<Value> from, std::size_t count, Random& random) {
  count = std::min(count, from.size());
  for (std::size_t i = 0; i < count; ++i) {
    const auto left = static_cast<std::uint32_t>(from.size() - i);
    std::swap(from[i], from[i + random.below(left)]);
  }
  from.resize(count);
  return from;
}

template <class Value>
const Value& pick(const std::vector<Value>& from, Random& random) {
  return from[random.below(static_cast<std::uint32_t>(from.size()))];
}

// What queries are made of.
struct Material {
  std::vector<std::string> frequent;
  std::vector<std::string> middling;
  std::vector<WordRow> pairs;
  std::vector<WordRow> triples;
  std::vector<std::vector<std::string>> titles;  // of four words or more
  std::vector<std::string> countries;
  std::vector<std::string> days;
};

Material material_of(const WordStatistics& statistics) {
  const double articles = statistics.articles();
  const auto least = [articles](double share, std::uint32_t floor) {
    return std::max(floor, static_cast<std::uint32_t>(articles * share));
  };
  Material material;
  material.frequent = statistics.words_between(articles * 0.04, articles);
  material.middling = statistics.words_between(articles * 0.002, articles * 0.04);
  material.pairs = statistics.rows(2, least(0.001, 3));
  material.triples = statistics.rows(3, least(0.0005, 3));
  material.titles = statistics.titles(least(0.0005, 5));
  std::erase_if(material.titles, [](const auto& words) { return words.size() < 4; });
  material.countries = statistics.countries(12);
  material.days = statistics.days();
  return material;
}

Outcome check(const Material& material) {
  for (const auto& [name, count] :
       {std::pair{"two frequent words", material.frequent.size() / 2},
        std::pair{"middling words", material.middling.size()},
        std::pair{"phrases of two words", material.pairs.size()},
        std::pair{"phrases of three words", material.triples.size()},
        std::pair{"titles of four known words", material.titles.size()},
        std::pair{"countries", material.countries.size()}, std::pair{"dates", material.days.size()}}) {
    if (count == 0)
      return make_error("articles", std::string("want a collection with ") + name + ", got none");
  }
  return Done{};
}

class QueryMaker {
 public:
  QueryMaker(Material material, std::uint64_t seed) : material_(std::move(material)), random_(seed) {}

  std::vector<SpeedQuery> make() {
    add_words();
    add_phrases();
    add_filtered();
    return std::move(queries_);
  }

 private:
  SpeedQuery& add(const std::string& kind, WordMatch match, std::vector<std::string> words) {
    const std::string id = std::to_string(queries_.size() + 1);
    return queries_.emplace_back(SpeedQuery{id, kind, match, std::move(words), "", "", ""});
  }

  std::vector<std::string> title_words(std::uint32_t least, std::uint32_t most) {
    const std::uint32_t count = least + random_.below(most - least + 1);
    return sample(pick(material_.titles, random_), count, random_);
  }

  void add_words() {
    for (auto& word : sample(material_.frequent, 15, random_)) add("1freq", WordMatch::kAnd, {word});
    for (auto& word : sample(material_.middling, 20, random_)) add("1mid", WordMatch::kAnd, {word});
    for (int i = 0; i < 25; ++i) add("and2", WordMatch::kAnd, title_words(2, 2));
    for (int i = 0; i < 15; ++i) add("and34", WordMatch::kAnd, title_words(3, 4));
    for (int i = 0; i < 10; ++i) add("and2freq", WordMatch::kAnd, sample(material_.frequent, 2, random_));
    for (int i = 0; i < 20; ++i) add("or2", WordMatch::kOr, title_words(2, 2));
    for (int i = 0; i < 25; ++i) add("or34", WordMatch::kOr, title_words(3, 4));
  }

  void add_phrases() {
    for (auto& row : sample(material_.pairs, 20, random_)) add("phrase2", WordMatch::kPhrase, row.words);
    for (auto& row : sample(material_.triples, 10, random_)) add("phrase3", WordMatch::kPhrase, row.words);
  }

  // Every fourth is one frequent word, the others one or two of a title, AND and OR in turn.
  SpeedQuery& add_filterable(const std::string& kind, int number) {
    const WordMatch match = number % 2 == 1 ? WordMatch::kAnd : WordMatch::kOr;
    if (number % 4 == 0) return add(kind, match, {pick(material_.frequent, random_)});
    return add(kind, match, title_words(1, 2));
  }

  void put_dates(SpeedQuery& query) {
    constexpr std::uint32_t kPercent[] = {2, 10, 30};
    const auto count = static_cast<std::uint32_t>(material_.days.size());
    const std::uint32_t from = random_.below(count);
    const std::uint32_t length =
        static_cast<std::uint32_t>(std::uint64_t{count} * kPercent[random_.below(3)] / 100);
    query.from = material_.days[from];
    query.to = material_.days[std::min(from + length, count - 1)];
  }

  void add_filtered() {
    for (int i = 0; i < 20; ++i) {
      SpeedQuery& query = add_filterable("country", i);
      query.country = pick(material_.countries, random_);
    }
    for (int i = 0; i < 15; ++i) put_dates(add_filterable("date", i));
    const std::vector<std::string> leading(
        material_.countries.begin(),
        material_.countries.begin() + std::min<std::ptrdiff_t>(4, std::ssize(material_.countries)));
    for (int i = 0; i < 5; ++i) {
      SpeedQuery& query = add("country+date", WordMatch::kOr, title_words(2, 2));
      query.country = pick(leading, random_);
      put_dates(query);
    }
  }

  Material material_;
  Random random_;
  std::vector<SpeedQuery> queries_;
};

}  // namespace

Result<std::vector<SpeedQuery>> make_queries(const WordStatistics& statistics, std::uint64_t seed) {
  Material material = material_of(statistics);
  if (const auto usable = check(material); !usable) return usable.error();
  return QueryMaker(std::move(material), seed).make();
}

}  // namespace dateline::bench
