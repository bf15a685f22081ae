// PlainEvaluator: whether a query's tree finds an article, by the plainest code and without Xapian. What
// random tests hold search against: slow, and right by reading. Says what server/query/README.md promises;
// where the two differ, one of them is wrong. One thread an evaluator.
//
// A new kind of node is one case in said_of().
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/analysis/analyzer.h"
#include "indexer/schema/date.h"
#include "indexer/schema/field.h"
#include "server/query/ast.h"
#include "tests/support/test_index.h"

namespace dateline::test {

// A word of a field as the Analyzer tells it; words of one position are forms of one another.
struct PlainToken {
  std::string term;
  std::string stem;
  std::uint32_t position = 0;
};

// An article as lists of words, with what facets and dates are asked of.
struct PlainArticle {
  std::string language;
  std::array<std::vector<PlainToken>, kTextFields.size()> fields;     // by TextField
  std::array<std::vector<std::string>, kFacets.size()> facet_values;  // ids, by Facet
  Date date;
};

PlainArticle plain_article(const TestArticle& article, Analyzer& analyzer);

// The facet id that a value as typed means; nullopt when there is none.
using PlainResolver = std::function<std::optional<std::string>(Facet, std::string_view)>;

class PlainEvaluator {
 public:
  // `languages`: those of the articles in the index.
  PlainEvaluator(std::vector<std::string> languages, PlainResolver resolve)
      : languages_(std::move(languages)), resolve_(std::move(resolve)) {}

  // The rules, kind by kind; "in a field" is in that of the node, else in title or body by itself.
  //   kWord      a word whose stem by the article's language is that of the word typed, or that is the word
  //              typed; a stem on which all languages of the index agree counts in every article; or one of
  //              `forms`. A word of several positions (F-16): these positions one after the other.
  //   kPhrase    the first form of each of its words, one position after the other.
  //   kNear      a position for each word, no two the same, the first and the last at most `distance` apart;
  //              a word of several positions makes that as many longer, and stands in a row somewhere.
  //   kAdjacent  the same with the positions ascending in the order given.
  //   kPrefix    a word among `forms`, or without forms one that starts so; and every word before its last.
  //   kFuzzy     a word among `forms`.
  //   kName      any child; the other spellings are phrases of which `row` says the forms at each position.
  // What holds no word says nothing: it is left out, and a query of nothing else finds everything.
  bool matches(const Node& root, const PlainArticle& article);

 private:
  // The forms that may stand at one position, the one as written first.
  using Position = std::vector<std::string>;
  using Tokens = std::vector<PlainToken>;

  // What a node says of an article; nullopt when it holds no word.
  std::optional<bool> said_of(const Node& node, const PlainArticle& article);
  std::optional<bool> word(const Node& node, const PlainArticle& article);
  std::optional<bool> phrase(const Node& node, const PlainArticle& article);
  std::optional<bool> proximity(const Node& node, const PlainArticle& article);
  std::optional<bool> prefix(const Node& node, const PlainArticle& article);
  std::optional<bool> all_of(const Node& node, const PlainArticle& article);
  std::optional<bool> any_of(const Node& node, const PlainArticle& article);

  const std::vector<Position>& positions_of(std::string_view text);
  std::set<std::string> stems_of(std::string_view text, const std::string& language);
  const std::set<std::string>& wanted_stems(std::string_view text, const std::string& language);

  Analyzer analyzer_;
  std::vector<std::string> languages_;
  PlainResolver resolve_;
  // What was worked out before: the same text is asked of many articles.
  std::map<std::string, std::vector<Position>, std::less<>> positions_;
  std::map<std::pair<std::string, std::string>, std::set<std::string>> stems_;
};

}  // namespace dateline::test
