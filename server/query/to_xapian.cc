#include "server/query/to_xapian.h"

#include <algorithm>

#include "indexer/base/utf8.h"
#include "indexer/schema/term.h"
#include "server/query/position_queries.h"
#include "server/query/word_terms.h"

namespace dateline {
namespace {

using Xapian::Query;
// nullopt: nothing to look for; the node is left out.
using MaybeQuery = std::optional<Query>;

Query combined(Query::op op, const std::vector<Query>& queries) {
  if (queries.size() == 1) return queries.front();
  return Query(op, queries.begin(), queries.end());
}

class Translator {
 public:
  explicit Translator(const QueryContext& context) : context_(context) {}

  XapianQuery run(const Node& root) {
    XapianQuery result;
    result.query = translate(root).value_or(Query::MatchAll);
    result.warnings = std::move(warnings_);
    return result;
  }

 private:
  // Recursion is bounded: the parser makes no tree more than a few times kMaxQueryDepth deep.
  MaybeQuery translate(const Node& node) {
    switch (node.kind) {
      case NodeKind::kAll:
        return Query::MatchAll;
      case NodeKind::kWord:
        return word(node);
      case NodeKind::kPhrase:
        return phrase(node);
      case NodeKind::kPrefix:
        return prefix(node);
      case NodeKind::kFuzzy:
        return in_forms(node);
      case NodeKind::kFacet:
        return facet(node);
      case NodeKind::kDates:
        return dates(node.dates);
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
    return std::nullopt;
  }

  // In the node's field, or in body or title.
  template <class MakeQuery>
  Query in_fields(const Node& node, const MakeQuery& make) {
    if (node.field == TextField::kBody) return make(TextField::kBody);
    if (node.field == TextField::kTitle) return make(TextField::kTitle);
    return Query(Query::OP_OR, make(TextField::kBody), make(TextField::kTitle));
  }

  void drop(const Node& node) {
    warnings_.push_back({"no_letters", "'" + printable(node.text) + "' holds no word: it is ignored"});
  }

  MaybeQuery word(const Node& node) {
    const std::vector<WordPosition> positions = word_positions(context_.analyzer, node.text, "");
    if (positions.empty()) {
      drop(node);
      return std::nullopt;
    }
    const Query typed =
        positions.size() > 1
            ? in_row(node, form_row(positions))
            : stems(node.field, stem_choices(context_.analyzer, node.text, context_.languages));
    if (node.forms.empty()) return typed;
    return Query(Query::OP_OR, typed, in_forms(node));
  }

  // A stem in the title, in the body, or in either.
  static Query stem_in(std::optional<TextField> field, const std::string& stem) {
    if (field == TextField::kTitle) return Query(stem_term(StemPlace::kTitle, stem));
    const Query anywhere(stem_term(StemPlace::kAnywhere, stem));
    if (!field) return anywhere;
    return Query(Query::OP_AND_NOT, anywhere, Query(stem_term(StemPlace::kTitleAlone, stem)));
  }

  Query stems(std::optional<TextField> field, const std::vector<StemChoice>& choices) {
    std::vector<Query> queries;
    for (const StemChoice& choice : choices) {
      if (!context_.database.term_exists(stem_term(StemPlace::kAnywhere, choice.stem))) continue;
      const Query query = stem_in(field, choice.stem);
      if (choice.is_for_all) {
        queries.push_back(query);
        continue;
      }
      std::vector<Query> languages;
      for (const std::string& language : choice.languages) {
        languages.emplace_back(facet_term(Facet::kLanguage, language));
      }
      queries.emplace_back(Query::OP_FILTER, query, combined(Query::OP_OR, languages));
    }
    if (queries.empty()) return Query::MatchNothing;
    return combined(Query::OP_OR, queries);
  }

  Query in_row(const Node& node, const FormRow& row) {
    return in_fields(node, [&](TextField field) { return in_order(field, row, row.size()); });
  }

  // The words of a text in exactly the forms as written.
  FormRow exact_row(const std::string& text) {
    std::vector<WordPosition> positions = word_positions(context_.analyzer, text, "");
    for (WordPosition& position : positions) position.resize(1);
    return form_row(positions);
  }

  MaybeQuery phrase(const Node& node) {
    if (!node.row.empty()) return in_row(node, node.row);
    const FormRow row = exact_row(node.text);
    if (!row.empty()) return in_row(node, row);
    drop(node);
    return std::nullopt;
  }

  MaybeQuery proximity(const Node& node) {
    FormRow all;
    std::vector<FormRow> rows;
    std::size_t used = 0;
    for (const Node& child : node.children) {
      FormRow row = exact_row(child.text);
      if (row.empty()) {
        drop(child);
        continue;
      }
      ++used;
      all.insert(all.end(), row.begin(), row.end());
      if (row.size() > 1) rows.push_back(std::move(row));
    }
    if (used == 0) return std::nullopt;
    // A word that is several positions (F-16) makes the stretch that much longer.
    const std::size_t size = node.distance + 1 + all.size() - used;
    return in_fields(node, [&](TextField field) {
      std::vector<Query> parts{node.kind == NodeKind::kNear
                                   ? in_any_order(context_.analyzer, field, all, size)
                                   : in_order(field, all, size)};
      for (const FormRow& row : rows) parts.push_back(in_order(field, row, row.size()));
      return combined(Query::OP_AND, parts);
    });
  }

  MaybeQuery prefix(const Node& node) {
    FormRow row = form_row(word_positions(context_.analyzer, node.text, ""));
    if (row.empty()) {
      drop(node);
      return std::nullopt;
    }
    row.back() = node.forms;
    return in_fields(node, [&](TextField field) {
      std::vector<Query> parts;
      for (const std::vector<std::string>& forms : row) parts.push_back(any_form(field, forms));
      return combined(Query::OP_AND, parts);
    });
  }

  Query in_forms(const Node& node) {
    return in_fields(node, [&](TextField field) { return any_form(field, node.forms); });
  }

  Query facet(const Node& node) {
    const auto id = context_.resolve(node.facet, node.text);
    if (id) return Query(facet_term(node.facet, *id));
    const std::string name(spec(node.facet).name);
    warnings_.push_back({"unknown_value", "no article has the " + name + " '" + printable(node.text) + "'"});
    return Query::MatchNothing;
  }

  // Both ends are always given, so that articles without a date, whose slot is empty, match no range.
  static Query dates(const DateRange& range) {
    const std::string from = range.from ? compact_day(*range.from) : "0";
    const std::string to = range.to ? compact_day(*range.to) : "9999999";
    return Query(Query::OP_AND, Query(Query::OP_VALUE_RANGE, kSlotFirstDay, "0", to + "~"),
                 Query(Query::OP_VALUE_RANGE, kSlotLastDay, from, "~"));
  }

  MaybeQuery disjunction(const Node& node) {
    std::vector<Query> queries;
    for (const Node& child : node.children) {
      if (auto query = translate(child)) queries.push_back(std::move(*query));
    }
    if (queries.empty()) return std::nullopt;
    return combined(Query::OP_OR, queries);
  }

  MaybeQuery conjunction(const std::vector<Node>& children) {
    std::vector<Query> wanted;
    std::vector<Query> filters;
    std::vector<Query> excluded;
    for (const Node& child : children) {
      if (child.kind == NodeKind::kFacet) {
        filters.push_back(facet(child));
      } else if (child.kind == NodeKind::kDates) {
        filters.push_back(dates(child.dates));
      } else if (child.kind == NodeKind::kNot) {
        if (auto query = translate(child.children.front())) excluded.push_back(std::move(*query));
      } else if (auto query = translate(child)) {
        wanted.push_back(std::move(*query));
      }
    }
    MaybeQuery result;
    if (!wanted.empty()) result = combined(Query::OP_AND, wanted);
    if (!filters.empty()) {
      const Query filter = combined(Query::OP_AND, filters);
      result = result ? Query(Query::OP_FILTER, *result, filter) : filter;
    }
    if (!excluded.empty()) {
      result = Query(Query::OP_AND_NOT, result.value_or(Query::MatchAll), combined(Query::OP_OR, excluded));
    }
    return result;
  }

  const QueryContext& context_;
  std::vector<Warning> warnings_;
};

}  // namespace

XapianQuery to_xapian(const Node& root, const QueryContext& context) {
  return Translator(context).run(root);
}

}  // namespace dateline
