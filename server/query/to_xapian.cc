#include "server/query/to_xapian.h"

#include <algorithm>

#include "indexer/base/utf8.h"
#include "indexer/schema/term.h"
#include "server/query/ranking.h"
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

Query unweighted(const Query& query) {
  return Query(Query::OP_SCALE_WEIGHT, query, 0.0);
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
      case NodeKind::kFuzzy:
        return word(node);
      case NodeKind::kPhrase:
        return phrase(node);
      case NodeKind::kPrefix:
        return prefix(node);
      case NodeKind::kFacet:
        return unweighted(facet(node));
      case NodeKind::kDates:
        return unweighted(dates(node.dates));
      case NodeKind::kNear:
      case NodeKind::kAdjacent:
        return proximity(node);
      case NodeKind::kOr:
        return disjunction(node);
      case NodeKind::kName:
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
    const Query title(Query::OP_SCALE_WEIGHT, make(TextField::kTitle), kTitleWeight);
    if (node.field == TextField::kTitle) return title;
    return Query(Query::OP_OR, make(TextField::kBody), title);
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
    if (positions.size() > 1) return in_row(node, positions);
    const std::vector<StemChoice> choices = stem_choices(context_.analyzer, node.text, context_.languages);
    return in_fields(node, [&](TextField field) { return stems(field, choices); });
  }

  Query stems(TextField field, const std::vector<StemChoice>& choices) {
    std::vector<Query> queries;
    bool is_plain = true;
    for (const StemChoice& choice : choices) {
      const std::string term = stem_term(field, choice.stem);
      if (!context_.database.term_exists(term)) continue;
      if (choice.is_for_all) {
        queries.emplace_back(term);
        continue;
      }
      is_plain = false;
      std::vector<Query> languages;
      for (const std::string& language : choice.languages) {
        languages.emplace_back(facet_term(Facet::kLanguage, language));
      }
      queries.emplace_back(Query::OP_FILTER, Query(term), combined(Query::OP_OR, languages));
    }
    if (queries.empty()) return Query::MatchNothing;
    return combined(is_plain ? Query::OP_SYNONYM : Query::OP_OR, queries);
  }

  static Query surfaces(TextField field, const WordPosition& position) {
    std::vector<Query> queries;
    for (const WordForm& form : position) queries.emplace_back(word_term(field, form.term));
    return combined(Query::OP_OR, queries);
  }

  static Query window(Query::op op, TextField field, const std::vector<WordPosition>& positions,
                      std::size_t size) {
    std::vector<Query> queries;
    for (const WordPosition& position : positions) queries.push_back(surfaces(field, position));
    if (queries.size() == 1) return queries.front();
    return Query(op, queries.begin(), queries.end(), static_cast<Xapian::termcount>(size));
  }

  Query in_row(const Node& node, const std::vector<WordPosition>& positions) {
    return in_fields(
        node, [&](TextField field) { return window(Query::OP_PHRASE, field, positions, positions.size()); });
  }

  MaybeQuery phrase(const Node& node) {
    std::vector<WordPosition> positions = word_positions(context_.analyzer, node.text, "");
    if (positions.empty()) {
      drop(node);
      return std::nullopt;
    }
    // Quotes ask for the form as written.
    for (WordPosition& position : positions) position.resize(1);
    return in_row(node, positions);
  }

  MaybeQuery proximity(const Node& node) {
    std::vector<WordPosition> all;
    std::vector<std::vector<WordPosition>> rows;
    std::size_t used = 0;
    for (const Node& child : node.children) {
      std::vector<WordPosition> positions = word_positions(context_.analyzer, child.text, "");
      if (positions.empty()) {
        drop(child);
        continue;
      }
      ++used;
      for (WordPosition& position : positions) {
        position.resize(1);
        all.push_back(position);
      }
      if (positions.size() > 1) rows.push_back(std::move(positions));
    }
    if (used == 0) return std::nullopt;
    const Query::op op = node.kind == NodeKind::kNear ? Query::OP_NEAR : Query::OP_PHRASE;
    // A word that is several positions (F-16) makes the stretch that much longer.
    const std::size_t size = node.distance + 1 + all.size() - used;
    return in_fields(node, [&](TextField field) {
      std::vector<Query> parts{window(op, field, all, size)};
      for (const auto& row : rows)
        parts.push_back(unweighted(window(Query::OP_PHRASE, field, row, row.size())));
      return combined(Query::OP_AND, parts);
    });
  }

  MaybeQuery prefix(const Node& node) {
    std::vector<WordPosition> positions = word_positions(context_.analyzer, node.text, "");
    if (positions.empty()) {
      drop(node);
      return std::nullopt;
    }
    const std::string start = positions.back().front().term;
    positions.pop_back();
    warn_if_limited(node, start);
    return in_fields(node, [&](TextField field) {
      std::vector<Query> parts;
      for (const WordPosition& position : positions) parts.push_back(surfaces(field, position));
      parts.emplace_back(Query::OP_WILDCARD, word_term(field, start), kMaxExpansion,
                         Query::WILDCARD_LIMIT_MOST_FREQUENT, Query::OP_SYNONYM);
      return combined(Query::OP_AND, parts);
    });
  }

  void warn_if_limited(const Node& node, const std::string& start) {
    for (const TextFieldSpec& field : kTextFields) {
      if (node.field && *node.field != field.field) continue;
      const std::string term = word_term(field.field, start);
      auto at = context_.database.allterms_begin(term);
      const auto end = context_.database.allterms_end(term);
      unsigned count = 0;
      while (at != end && count <= kMaxExpansion) {
        ++at;
        ++count;
      }
      if (count <= kMaxExpansion) continue;
      warnings_.push_back({"wildcard_limited", "'" + printable(node.text) + "*' starts more than " +
                                                   std::to_string(kMaxExpansion) +
                                                   " words: the most frequent of them are searched"});
      return;
    }
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
      result = result ? Query(Query::OP_FILTER, *result, filter) : unweighted(filter);
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
