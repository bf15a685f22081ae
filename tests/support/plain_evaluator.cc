#include "tests/support/plain_evaluator.h"

#include <algorithm>

#include "server/query/word_terms.h"

namespace dateline::test {
namespace {

using Tokens = std::vector<PlainToken>;

Tokens tokens_of(std::string_view text, const std::string& language, Analyzer& analyzer) {
  TokenList list;
  analyzer.analyze(text, language, list);
  Tokens tokens;
  for (const Token& token : list.tokens()) {
    tokens.push_back({std::string(token.term), std::string(token.stem), token.position});
  }
  return tokens;
}

std::vector<std::string> list_of(const std::string& id) {
  return id.empty() ? std::vector<std::string>{} : std::vector<std::string>{id};
}

bool contains(const std::vector<std::string>& list, const std::string& text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

// True when `test` holds for the words of one of the fields that the node asks.
template <class Test>
bool in_a_field(const Node& node, const PlainArticle& article, const Test& test) {
  for (const TextFieldSpec& field : kTextFields) {
    if (node.field && *node.field != field.field) continue;
    if (test(article.fields[static_cast<std::size_t>(field.field)])) return true;
  }
  return false;
}

bool has_form(const Tokens& tokens, const std::vector<std::string>& forms) {
  return std::any_of(tokens.begin(), tokens.end(),
                     [&](const PlainToken& token) { return contains(forms, token.term); });
}

bool stands_at(const Tokens& tokens, const std::vector<std::string>& forms, std::uint32_t position) {
  return std::any_of(tokens.begin(), tokens.end(), [&](const PlainToken& token) {
    return token.position == position && contains(forms, token.term);
  });
}

bool is_in_row(const Tokens& tokens, const std::vector<std::vector<std::string>>& row) {
  for (const PlainToken& first : tokens) {
    bool is_whole = true;
    for (std::uint32_t i = 0; i < row.size(); ++i)
      is_whole = is_whole && stands_at(tokens, row[i], first.position + i);
    if (is_whole) return true;
  }
  return false;
}

// Tries every choice of a position for each word. `taken` are those of the words before.
bool stand_near(const Tokens& tokens, const std::vector<std::vector<std::string>>& words, const Node& node,
                std::vector<std::uint32_t>& taken) {
  if (taken.size() == words.size()) {
    const auto [first, last] = std::minmax_element(taken.begin(), taken.end());
    const std::size_t extra = words.size() - node.children.size();
    return *last - *first <= node.distance + extra;
  }
  for (const PlainToken& token : tokens) {
    if (!contains(words[taken.size()], token.term)) continue;
    const bool is_late = taken.empty() || token.position > taken.back();
    if (node.kind == NodeKind::kAdjacent && !is_late) continue;
    if (std::find(taken.begin(), taken.end(), token.position) != taken.end()) continue;
    taken.push_back(token.position);
    const bool is_found = stand_near(tokens, words, node, taken);
    taken.pop_back();
    if (is_found) return true;
  }
  return false;
}

}  // namespace

PlainArticle plain_article(const TestArticle& article, Analyzer& analyzer) {
  PlainArticle plain;
  plain.language = article.language;
  plain.date = stored_article(article).head.date;
  plain.fields[static_cast<std::size_t>(TextField::kTitle)] =
      tokens_of(article.title, article.language, analyzer);
  plain.fields[static_cast<std::size_t>(TextField::kBody)] =
      tokens_of(article.body, article.language, analyzer);
  plain.facet_values[static_cast<std::size_t>(Facet::kSource)] = list_of(article.source);
  plain.facet_values[static_cast<std::size_t>(Facet::kPerson)] = article.person;
  plain.facet_values[static_cast<std::size_t>(Facet::kCountry)] = article.country;
  plain.facet_values[static_cast<std::size_t>(Facet::kLanguage)] = list_of(article.language);
  return plain;
}

bool PlainEvaluator::matches(const Node& root, const PlainArticle& article) {
  return said_of(root, article).value_or(true);
}

std::optional<bool> PlainEvaluator::said_of(const Node& node, const PlainArticle& article) {
  switch (node.kind) {
    case NodeKind::kAll:
      return true;
    case NodeKind::kWord:
      return word(node, article);
    case NodeKind::kPhrase:
      return phrase(node, article);
    case NodeKind::kPrefix:
      return prefix(node, article);
    case NodeKind::kFuzzy:
      return in_a_field(node, article, [&](const Tokens& tokens) { return has_form(tokens, node.forms); });
    case NodeKind::kName:
      return any_of(node, article);
    case NodeKind::kNear:
    case NodeKind::kAdjacent:
      return proximity(node, article);
    case NodeKind::kFacet: {
      const auto id = resolve_(node.facet, node.text);
      return id && contains(article.facet_values[static_cast<std::size_t>(node.facet)], *id);
    }
    case NodeKind::kDates:
      return article.date.known() && (!node.dates.from || article.date.last >= *node.dates.from) &&
             (!node.dates.to || article.date.first <= *node.dates.to);
    case NodeKind::kAnd:
      return all_of(node, article);
    case NodeKind::kOr:
      return any_of(node, article);
    case NodeKind::kNot: {
      const auto said = said_of(node.children.front(), article);
      return said ? std::optional(!*said) : std::nullopt;
    }
  }
  return std::nullopt;
}

std::optional<bool> PlainEvaluator::all_of(const Node& node, const PlainArticle& article) {
  std::optional<bool> all;
  for (const Node& child : node.children) {
    if (const auto said = said_of(child, article)) all = all.value_or(true) && *said;
  }
  return all;
}

std::optional<bool> PlainEvaluator::any_of(const Node& node, const PlainArticle& article) {
  std::optional<bool> any;
  for (const Node& child : node.children) {
    if (const auto said = said_of(child, article)) any = any.value_or(false) || *said;
  }
  return any;
}

// The words of a text without stemming. An acronym (u.s) has only itself: without its periods it is another
// word.
const std::vector<PlainEvaluator::Position>& PlainEvaluator::positions_of(std::string_view text) {
  if (const auto known = positions_.find(text); known != positions_.end()) return known->second;
  std::vector<Position>& positions = positions_[std::string(text)];
  for (const WordPosition& position : word_positions(analyzer_, text, "")) {
    positions.emplace_back();
    for (const WordForm& form : position) positions.back().push_back(form.term);
  }
  return positions;
}

std::set<std::string> PlainEvaluator::stems_of(std::string_view text, const std::string& language) {
  std::set<std::string> stems;
  for (const WordPosition& position : word_positions(analyzer_, text, language)) {
    for (const WordForm& form : position) stems.insert(form.stem);
  }
  return stems;
}

const std::set<std::string>& PlainEvaluator::wanted_stems(std::string_view text,
                                                          const std::string& language) {
  std::set<std::string>& wanted = stems_[{std::string(text), language}];
  if (!wanted.empty()) return wanted;
  const Position& typed = positions_of(text).front();
  wanted.insert(typed.begin(), typed.end());
  std::optional<std::set<std::string>> agreed;
  for (const std::string& other : languages_) {
    if (!has_stemmer(other) || !script_fits(typed.front(), other)) continue;
    const std::set<std::string> stems = stems_of(text, other);
    if (other == language) wanted.insert(stems.begin(), stems.end());
    if (!agreed) agreed = stems;
    std::erase_if(*agreed, [&](const std::string& stem) { return !stems.contains(stem); });
  }
  if (agreed) wanted.insert(agreed->begin(), agreed->end());
  return wanted;
}

std::optional<bool> PlainEvaluator::word(const Node& node, const PlainArticle& article) {
  const std::vector<Position>& positions = positions_of(node.text);
  if (positions.empty()) return std::nullopt;
  if (positions.size() > 1) {
    return in_a_field(node, article, [&](const Tokens& tokens) {
      return has_form(tokens, node.forms) || is_in_row(tokens, positions);
    });
  }
  const std::set<std::string>& wanted = wanted_stems(node.text, article.language);
  return in_a_field(node, article, [&](const Tokens& tokens) {
    return has_form(tokens, node.forms) ||
           std::any_of(tokens.begin(), tokens.end(),
                       [&](const PlainToken& token) { return wanted.contains(token.stem); });
  });
}

std::optional<bool> PlainEvaluator::phrase(const Node& node, const PlainArticle& article) {
  if (!node.row.empty()) {
    return in_a_field(node, article, [&](const Tokens& tokens) { return is_in_row(tokens, node.row); });
  }
  std::vector<Position> positions = positions_of(node.text);
  if (positions.empty()) return std::nullopt;
  for (Position& position : positions) position.resize(1);
  return in_a_field(node, article, [&](const Tokens& tokens) { return is_in_row(tokens, positions); });
}

std::optional<bool> PlainEvaluator::proximity(const Node& node, const PlainArticle& article) {
  std::vector<Position> words;
  std::vector<std::vector<Position>> rows;
  Node used = node;
  used.children.clear();
  for (const Node& child : node.children) {
    std::vector<Position> positions = positions_of(child.text);
    if (positions.empty()) continue;
    used.children.push_back(child);
    for (Position& position : positions) position.resize(1);
    words.insert(words.end(), positions.begin(), positions.end());
    if (positions.size() > 1) rows.push_back(std::move(positions));
  }
  if (words.empty()) return std::nullopt;
  return in_a_field(node, article, [&](const Tokens& tokens) {
    std::vector<std::uint32_t> taken;
    return stand_near(tokens, words, used, taken) &&
           std::all_of(rows.begin(), rows.end(), [&](const auto& row) { return is_in_row(tokens, row); });
  });
}

std::optional<bool> PlainEvaluator::prefix(const Node& node, const PlainArticle& article) {
  std::vector<Position> positions = positions_of(node.text);
  if (positions.empty()) return std::nullopt;
  const std::string start = positions.back().front();
  positions.pop_back();
  return in_a_field(node, article, [&](const Tokens& tokens) {
    const bool starts = std::any_of(tokens.begin(), tokens.end(), [&](const PlainToken& token) {
      return node.forms.empty() ? token.term.starts_with(start) : contains(node.forms, token.term);
    });
    return starts && std::all_of(positions.begin(), positions.end(),
                                 [&](const Position& position) { return has_form(tokens, position); });
  });
}

}  // namespace dateline::test
