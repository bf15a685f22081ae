#include "server/search/expansion.h"

#include <algorithm>
#include <span>

#include "indexer/base/utf8.h"
#include "indexer/schema/term.h"
#include "server/query/word_terms.h"
#include "server/search/any_match.h"
#include "server/search/inflections.h"
#include "server/search/spelling.h"

namespace dateline {
namespace {

// No name is longer.
constexpr std::size_t kMostNameWords = 16;

std::vector<std::string> forms_of(const std::vector<TableWord>& words) {
  std::vector<std::string> forms;
  for (const TableWord& word : words) forms.emplace_back(word.form);
  return forms;
}

// The word that a person may still be typing: the last of the tree, if the text ends with it.
Node* last_word(Node& root, std::string_view text) {
  Node* node = &root;
  while (!node->children.empty()) {
    if (node->kind == NodeKind::kNot) return nullptr;
    node = &node->children.back();
  }
  return node->kind == NodeKind::kWord && text.ends_with(node->text) ? node : nullptr;
}

// Words that the Analyzer reads as several (F-16) become alternatives. Recursion is bounded: the parser makes
// no tree more than a few times kMaxQueryDepth deep.
void part_words(Node& node, Analyzer& analyzer) {
  if (node.kind == NodeKind::kOr || (node.kind == NodeKind::kAnd && !node.is_explicit)) {
    std::vector<Node> children;
    for (Node& child : node.children) {
      const bool was_word = child.kind == NodeKind::kWord;
      part_words(child, analyzer);
      if (was_word && child.kind == NodeKind::kOr && node.kind == NodeKind::kOr) {
        std::move(child.children.begin(), child.children.end(), std::back_inserter(children));
      } else {
        children.push_back(std::move(child));
      }
    }
    node.children = std::move(children);
    return;
  }
  if (node.kind != NodeKind::kWord) return;
  const std::vector<WordPosition> positions = word_positions(analyzer, node.text, "");
  if (positions.size() < 2) return;
  Node parts;
  parts.kind = NodeKind::kOr;
  for (const WordPosition& position : positions) {
    Node& part = parts.children.emplace_back();
    part.kind = NodeKind::kWord;
    part.text = position.front().term;
    part.field = node.field;
  }
  node = std::move(parts);
}

class Expander {
 public:
  Expander(Snapshot& snapshot, const SearchRequest& request) : snapshot_(snapshot), request_(request) {}

  void expand(Node& root) {
    if (request_.switches.variants && root.kind == NodeKind::kWord) name_alone(root);
    look_up(root);
  }

  void complete(Node& node) {
    if (count_code_points(node.text) < kMinCompletedLetters) return;
    const std::vector<WordPosition> positions = word_positions(snapshot_.analyzer(), node.text, "");
    if (positions.size() != 1) return;
    node.forms = forms_of(snapshot_.words().completions(positions.front().front().term, kMaxCompletions));
  }

  std::vector<Warning> take_warnings() { return std::move(warnings_); }

 private:
  struct Name {
    std::size_t words = 0;
    std::vector<std::string> spellings;
  };

  // Recursion is bounded: the parser makes no tree more than a few times kMaxQueryDepth deep.
  void look_up(Node& node) {
    request_.deadline.check();
    switch (node.kind) {
      case NodeKind::kWord:
        if (request_.switches.variants) join_compound(node);
        if (request_.switches.typos && !is_excluded_) correct(node);
        break;
      case NodeKind::kPrefix:
        prefix(node);
        break;
      case NodeKind::kFuzzy:
        fuzzy(node);
        break;
      case NodeKind::kNot:
      case NodeKind::kAnd:
      case NodeKind::kOr:
        inner(node);
        break;
      case NodeKind::kName:
      case NodeKind::kPhrase:
      case NodeKind::kNear:
      case NodeKind::kAdjacent:
      case NodeKind::kFacet:
      case NodeKind::kDates:
      case NodeKind::kAll:
        break;
    }
  }

  void inner(Node& node) {
    const bool was_excluded = is_excluded_;
    is_excluded_ = is_excluded_ || node.kind == NodeKind::kNot;
    if (request_.switches.variants && node.kind == NodeKind::kAnd && !node.is_explicit) {
      join_names(node.children);
      if (node.children.size() == 1) node = Node(std::move(node.children.front()));
    } else if (request_.switches.variants) {
      for (Node& child : node.children) {
        if (child.kind == NodeKind::kWord) name_alone(child);
      }
    }
    for (Node& child : node.children) look_up(child);
    is_excluded_ = was_excluded;
  }

  // Joins words that together are a name; a name that holds another is taken first.
  void join_names(std::vector<Node>& children) {
    std::vector<Node> joined;
    for (std::size_t at = 0; at < children.size();) {
      const Name name = name_at(std::span(children).subspan(at));
      if (name.words == 0) {
        joined.push_back(std::move(children[at++]));
        continue;
      }
      const auto begin = children.begin() + static_cast<std::ptrdiff_t>(at);
      std::vector<Node> typed(std::make_move_iterator(begin),
                              std::make_move_iterator(begin + static_cast<std::ptrdiff_t>(name.words)));
      at += name.words;
      append_name(joined, std::move(typed), name.spellings);
    }
    children = std::move(joined);
  }

  // A word that is a name by itself: it becomes one.
  void name_alone(Node& node) {
    std::vector<Node> one{std::move(node)};
    join_names(one);
    node = std::move(one.front());
  }

  Name name_at(std::span<const Node> nodes) {
    std::vector<TypedToken> tokens;
    std::vector<std::size_t> ends;  // of each word, in tokens
    for (const Node& node : nodes) {
      if (node.kind != NodeKind::kWord || node.field != nodes.front().field) break;
      if (ends.size() == kMostNameWords) break;
      for (TypedToken& token : typed_tokens(snapshot_.analyzer(), node.text))
        tokens.push_back(std::move(token));
      ends.push_back(tokens.size());
    }
    const auto found = snapshot_.names().longest_at(tokens);
    if (!found) return {};
    const auto last = std::find(ends.begin(), ends.end(), found->tokens);
    if (last == ends.end()) return {};
    return {static_cast<std::size_t>(last - ends.begin()) + 1, found->spellings};
  }

  void append_name(std::vector<Node>& out, std::vector<Node> typed,
                   const std::vector<std::string>& spellings) {
    std::string text;
    for (const Node& node : typed) text += (text.empty() ? "" : " ") + node.text;
    std::vector<Node> phrases;
    for (const std::string& spelling : spellings) {
      Node phrase;
      phrase.kind = NodeKind::kPhrase;
      phrase.text = spelling;
      phrase.typed = text;
      phrase.field = typed.front().field;
      phrase.row = row_of(spelling);
      if (!phrase.row.empty()) phrases.push_back(std::move(phrase));
    }
    if (phrases.empty()) {
      std::move(typed.begin(), typed.end(), std::back_inserter(out));
      return;
    }
    Node name;
    name.kind = NodeKind::kName;
    name.field = typed.front().field;
    if (typed.size() == 1) {
      name.children.push_back(std::move(typed.front()));
    } else {
      Node& all = name.children.emplace_back();
      all.kind = NodeKind::kAnd;
      all.is_explicit = true;
      all.children = std::move(typed);
    }
    std::move(phrases.begin(), phrases.end(), std::back_inserter(name.children));
    out.push_back(std::move(name));
  }

  // The words of the index at each position of a text; empty when one has none.
  std::vector<std::vector<std::string>> row_of(const std::string& text) {
    std::vector<std::vector<std::string>> row;
    for (const WordPosition& position : word_positions(snapshot_.analyzer(), text, "")) {
      request_.deadline.check();
      // As written: 김정은 is no 김정 with a particle.
      row.push_back(inflections(snapshot_.words(), snapshot_.analyzer(), position.front().term,
                                snapshot_.columns().languages()));
      if (row.back().empty()) return {};
    }
    return row;
  }

  // cease-fire also finds ceasefire, if the index has it.
  void join_compound(Node& node) {
    const std::vector<WordPosition> positions = word_positions(snapshot_.analyzer(), node.text, "");
    if (positions.size() < 2 || node.text.find('-') == std::string::npos) return;
    std::string joined;
    for (const WordPosition& position : positions) joined += position.front().term;
    node.forms =
        inflections(snapshot_.words(), snapshot_.analyzer(), joined, snapshot_.columns().languages());
  }

  void correct(Node& node) {
    const std::vector<WordPosition> positions = word_positions(snapshot_.analyzer(), node.text, "");
    if (positions.size() != 1 || !node.forms.empty() || is_found(node)) return;
    const std::string& term = positions.front().front().term;
    const auto correction = likeliest_correction(snapshot_.words(), term, request_.deadline);
    if (!correction) return;
    node.typed = std::move(node.text);
    node.text = correction->form;
  }

  bool is_found(const Node& node) {
    for (const StemChoice& choice :
         stem_choices(snapshot_.analyzer(), node.text, snapshot_.columns().languages())) {
      if (snapshot_.database().term_exists(stem_term(StemPlace::kAnywhere, choice.stem))) return true;
    }
    return false;
  }

  void prefix(Node& node) {
    const std::vector<WordPosition> positions = word_positions(snapshot_.analyzer(), node.text, "");
    if (positions.empty()) return;
    const std::string& beginning = positions.back().front().term;
    node.forms = forms_of(snapshot_.words().completions(beginning, kMaxExpansion));
    if (node.forms.size() == kMaxExpansion &&
        snapshot_.words().count_completions(beginning) > kMaxExpansion) {
      warnings_.push_back({"wildcard_limited", "'" + printable(node.text) + "*' starts more than " +
                                                   std::to_string(kMaxExpansion) +
                                                   " words: the most frequent of them are searched"});
    }
  }

  void fuzzy(Node& node) {
    const std::vector<WordPosition> positions = word_positions(snapshot_.analyzer(), node.text, "");
    if (positions.size() != 1) return;
    const std::string& term = positions.front().front().term;
    const unsigned edits = node.distance > 0 ? node.distance : allowed_edits(term);
    node.forms =
        forms_of(similar_words(snapshot_.words(), term, {edits, kMaxLikenesses, 1, request_.deadline}));
  }

  Snapshot& snapshot_;
  const SearchRequest& request_;
  std::vector<Warning> warnings_;
  bool is_excluded_ = false;  // below a NOT
};

}  // namespace

Expansion expand(const SearchRequest& request, Snapshot& snapshot) {
  Expansion expansion{request.query.root, {}};
  Expander expander(snapshot, request);
  if (request.switches.completes) {
    if (Node* const last = last_word(expansion.root, request.text)) expander.complete(*last);
  }
  expander.expand(expansion.root);
  expansion.warnings = expander.take_warnings();
  if (request.match == Match::kAny) part_words(expansion.root, snapshot.analyzer());
  expansion.root = apply_match(std::move(expansion.root), request.match);
  return expansion;
}

Node nearest(const Node& root, Analyzer& analyzer) {
  Node loose = loosest(root);
  part_words(loose, analyzer);
  return loose;
}

}  // namespace dateline
