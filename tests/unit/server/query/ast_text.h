// The AST in a form that tests compare: and(north korea not(rumour)). Tests of the query room alone.
#pragma once

#include <string>

#include "server/query/ast.h"

namespace dateline::test {

inline std::string ast_text(const Node& node) {
  std::string children;
  for (const Node& child : node.children) children += (children.empty() ? "" : " ") + ast_text(child);
  const std::string field = node.field ? std::string(spec(*node.field).name) + ":" : "";
  switch (node.kind) {
    case NodeKind::kAll:
      return "all";
    case NodeKind::kWord:
      return field + node.text;
    case NodeKind::kPhrase:
      return field + "\"" + node.text + "\"";
    case NodeKind::kPrefix:
      return field + node.text + "*";
    case NodeKind::kFuzzy:
      return field + node.text + "~" + (node.distance > 0 ? std::to_string(node.distance) : "");
    case NodeKind::kName:
      return "name(" + children + ")";
    case NodeKind::kFacet:
      return std::string(spec(node.facet).name) + "=" + node.text;
    case NodeKind::kDates:
      return "days[" + (node.dates.from ? iso_day(*node.dates.from) : "") + ".." +
             (node.dates.to ? iso_day(*node.dates.to) : "") + "]";
    case NodeKind::kAnd:
      return (node.is_explicit ? "AND(" : "and(") + children + ")";
    case NodeKind::kOr:
      return "or(" + children + ")";
    case NodeKind::kNot:
      return "not(" + children + ")";
    case NodeKind::kNear:
      return field + "near" + std::to_string(node.distance) + "(" + children + ")";
    case NodeKind::kAdjacent:
      return field + "adj" + std::to_string(node.distance) + "(" + children + ")";
  }
  return "?";
}

inline std::string warning_codes(const std::vector<Warning>& warnings) {
  std::string codes;
  for (const Warning& warning : warnings) codes += (codes.empty() ? "" : " ") + warning.code;
  return codes;
}

}  // namespace dateline::test
