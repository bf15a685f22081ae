#include "server/search/match_tree.h"

#include <algorithm>
#include <optional>
#include <set>

#include "indexer/base/utf8.h"
#include "indexer/schema/term.h"
#include "server/query/word_terms.h"
#include "server/search/column_nodes.h"
#include "server/search/place_node.h"
#include "server/search/stem_readers.h"

namespace dateline {
namespace {

// Words in a row: of each the forms that may stand there, folded.
using FormRow = std::vector<std::vector<std::string>>;

FormRow form_row(const std::vector<WordPosition>& positions) {
  FormRow row;
  for (const WordPosition& position : positions) {
    std::vector<std::string>& forms = row.emplace_back();
    for (const WordForm& form : position) forms.push_back(form.term);
  }
  return row;
}

std::uint32_t size_of(const FormRow& row) {
  return static_cast<std::uint32_t>(row.size());
}

class TreeMaker {
 public:
  TreeMaker(Analyzer& analyzer, PostingReaders& readers) : analyzer_(analyzer), readers_(readers) {}

  MatchTree run(const Node& root) {
    MatchTree tree;
    tree.root = make(root);
    if (!tree.root) tree.root = all();
    tree.words = std::move(words_);
    tree.warnings = std::move(warnings_);
    return tree;
  }

 private:
  // nullptr: nothing to look for; the node is left out. Recursion is bounded: the parser makes no tree more
  // than a few times kMaxQueryDepth deep.
  NodePtr make(const Node& node) {
    switch (node.kind) {
      case NodeKind::kAll:
        return all();
      case NodeKind::kWord:
        return counted(node, word(node));
      case NodeKind::kPhrase:
        return counted(node, phrase(node));
      case NodeKind::kPrefix:
        return counted(node, prefix(node));
      case NodeKind::kFuzzy:
        return counted(node, in_forms(node));
      case NodeKind::kFacet:
        return facet_value_node(readers_, node.facet, node.text, warnings_);
      case NodeKind::kDates:
        return std::make_unique<DatesNode>(readers_, node.dates);
      case NodeKind::kNear:
      case NodeKind::kAdjacent:
        return proximity(node);
      case NodeKind::kOr:
      case NodeKind::kName:
        return disjunction(node);
      case NodeKind::kAnd:
        return conjunction(node.children);
      case NodeKind::kNot:
        return conjunction({node});
    }
    return nullptr;
  }

  NodePtr counted(const Node& node, NodePtr made) {
    if (!made) return nullptr;
    auto counted = std::make_unique<CountedNode>(std::move(made));
    words_.push_back({node.kind, node.text, node.field, counted.get()});
    return counted;
  }

  NodePtr all() { return std::make_unique<AllNode>(readers_.reader("")); }

  // In the node's field, or in body or title.
  template <class MakeNode>
  NodePtr in_fields(const Node& node, const MakeNode& make) {
    std::vector<NodePtr> nodes;
    for (const TextFieldSpec& field : kTextFields) {
      if (!node.field || *node.field == field.field) nodes.push_back(make(field.field));
    }
    return any_of(std::move(nodes));
  }

  // One of the forms anywhere in the field.
  NodePtr any_form(TextField field, const std::vector<std::string>& forms) {
    std::vector<NodePtr> nodes;
    for (const std::string& form : forms) {
      PostingReader& reader = readers_.reader(word_term(field, form));
      if (reader.documents() > 0) nodes.push_back(std::make_unique<TermNode>(reader));
    }
    return any_of(std::move(nodes));
  }

  NodePtr all_forms(TextField field, const FormRow& row) {
    std::vector<NodePtr> nodes;
    for (const std::vector<std::string>& forms : row) nodes.push_back(any_form(field, forms));
    return all_of(std::move(nodes));
  }

  NodePtr at_places(PlaceQuestion question) {
    NodePtr having = all_forms(question.field, question.row);
    if (question.row.size() == 1 || having->cost() == 0) return having;
    return std::make_unique<PlaceNode>(readers_, std::move(having), std::move(question));
  }

  NodePtr in_row(const Node& node, const FormRow& row) {
    return in_fields(node, [&](TextField field) {
      return at_places({field, PlaceQuestion::Order::kAsGiven, row, size_of(row)});
    });
  }

  void drop(const Node& node) {
    warnings_.push_back({"no_letters", "'" + printable(node.text) + "' holds no word: it is ignored"});
  }

  NodePtr word(const Node& node) {
    const std::vector<WordPosition> positions = word_positions(analyzer_, node.text, "");
    if (positions.empty()) {
      drop(node);
      return nullptr;
    }
    NodePtr typed = positions.size() > 1 ? in_row(node, form_row(positions)) : stems(node);
    if (node.forms.empty()) return typed;
    std::vector<NodePtr> either;
    either.push_back(std::move(typed));
    either.push_back(in_forms(node));
    return any_of(std::move(either));
  }

  // A stem in the title, in the body, or in either.
  NodePtr stems(const Node& node) {
    const StemPlace place = node.field == TextField::kTitle ? StemPlace::kTitle : StemPlace::kAnywhere;
    std::vector<NodePtr> nodes;
    for (const StemChoice& choice : stem_choices(analyzer_, node.text, readers_.columns().languages())) {
      PostingReader* reader = stem_reader(readers_, place, choice);
      if (reader == nullptr) continue;
      NodePtr found = std::make_unique<TermNode>(*reader);
      if (node.field == TextField::kBody) {
        PostingReader& titles = readers_.reader(stem_term(StemPlace::kTitleAlone, choice.stem));
        found = std::make_unique<AndNotNode>(std::move(found), std::make_unique<TermNode>(titles));
      }
      nodes.push_back(std::move(found));
    }
    return any_of(std::move(nodes));
  }

  // The words of a text in exactly the forms as written.
  FormRow exact_row(const std::string& text) {
    std::vector<WordPosition> positions = word_positions(analyzer_, text, "");
    for (WordPosition& position : positions) position.resize(1);
    return form_row(positions);
  }

  NodePtr phrase(const Node& node) {
    if (!node.row.empty()) return in_row(node, node.row);
    const FormRow row = exact_row(node.text);
    if (!row.empty()) return in_row(node, row);
    drop(node);
    return nullptr;
  }

  NodePtr proximity(const Node& node) {
    FormRow words;
    std::vector<FormRow> rows;
    std::uint32_t used = 0;
    for (const Node& child : node.children) {
      FormRow row = exact_row(child.text);
      if (row.empty()) {
        drop(child);
        continue;
      }
      ++used;
      words.insert(words.end(), row.begin(), row.end());
      if (row.size() > 1) rows.push_back(std::move(row));
    }
    if (used == 0) return nullptr;
    // A word that is several positions (F-16) makes the stretch that much longer.
    const std::uint32_t size = node.distance + 1 + size_of(words) - used;
    const auto order =
        node.kind == NodeKind::kNear ? PlaceQuestion::Order::kAny : PlaceQuestion::Order::kAsGiven;
    return in_fields(node, [&](TextField field) {
      std::vector<NodePtr> parts;
      parts.push_back(at_places({field, order, words, size}));
      for (const FormRow& row : rows) {
        parts.push_back(at_places({field, PlaceQuestion::Order::kAsGiven, row, size_of(row)}));
      }
      return all_of(std::move(parts));
    });
  }

  NodePtr prefix(const Node& node) {
    FormRow row = form_row(word_positions(analyzer_, node.text, ""));
    if (row.empty()) {
      drop(node);
      return nullptr;
    }
    row.back() = node.forms;
    return in_fields(node, [&](TextField field) { return all_forms(field, row); });
  }

  NodePtr in_forms(const Node& node) {
    return in_fields(node, [&](TextField field) { return any_form(field, node.forms); });
  }

  NodePtr disjunction(const Node& node) {
    std::vector<NodePtr> nodes;
    for (const Node& child : node.children) {
      if (NodePtr made = make(child)) nodes.push_back(std::move(made));
    }
    return nodes.empty() ? nullptr : any_of(std::move(nodes));
  }

  NodePtr conjunction(const std::vector<Node>& children) {
    std::vector<NodePtr> wanted;
    std::vector<NodePtr> unwanted;
    for (const Node& child : children) {
      const bool is_not = child.kind == NodeKind::kNot;
      if (NodePtr made = make(is_not ? child.children.front() : child)) {
        (is_not ? unwanted : wanted).push_back(std::move(made));
      }
    }
    if (unwanted.empty()) return wanted.empty() ? nullptr : all_of(std::move(wanted));
    if (wanted.empty()) wanted.push_back(all());
    return std::make_unique<AndNotNode>(all_of(std::move(wanted)), any_of(std::move(unwanted)));
  }

  Analyzer& analyzer_;
  PostingReaders& readers_;
  std::vector<CountedWord> words_;
  std::vector<Warning> warnings_;
};

}  // namespace

MatchTree make_match_tree(const Node& root, Analyzer& analyzer, PostingReaders& readers) {
  return TreeMaker(analyzer, readers).run(root);
}

}  // namespace dateline
