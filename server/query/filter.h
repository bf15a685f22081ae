// Filter: a condition on an article's fields beside the words of a query, as a tree: what a filter expression
// (filter_parser.h) means. Every comparison stands here as one of a few plain tests, so that search/ has no
// operators to know. Plain values. README.md has the grammar.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "indexer/schema/field.h"
#include "server/query/ast.h"

namespace dateline {

// Unix seconds, inclusive; absent: open.
struct SecondsRange {
  std::optional<std::int64_t> from;
  std::optional<std::int64_t> to;

  friend bool operator==(const SecondsRange&, const SecondsRange&) = default;
};

enum class FilterKind : std::uint8_t {
  kAnd,         // all children; without any: every article
  kOr,          // any child; without any: none
  kNot,         // not its one child
  kFacetValue,  // has the value `text` of `facet`, by id, label, alias or code
  kHasFacet,    // has a value of `facet`
  kDates,       // its date may lie in `dates`, as with date: in a query; open at both ends: it has a date
  kSeconds,     // its date's second (Date::sort_seconds) lies in `seconds`; open: it has a date
  kId           // its id is `text`
};

struct Filter {
  FilterKind kind = FilterKind::kAnd;
  Facet facet = Facet::kSource;
  std::string text = {};
  DateRange dates = {};
  SecondsRange seconds = {};
  std::vector<Filter> children = {};

  // True when it passes every article since nothing was asked.
  bool empty() const { return kind == FilterKind::kAnd && children.empty(); }

  friend bool operator==(const Filter&, const Filter&) = default;
};

// A tree of `kind` with these children; the child itself when there is only one.
inline Filter joined_filter(FilterKind kind, std::vector<Filter> children) {
  if (children.size() == 1) return std::move(children.front());
  Filter joined{kind};
  joined.children = std::move(children);
  return joined;
}

inline Filter negated_filter(Filter filter) {
  Filter negated{FilterKind::kNot};
  negated.children.push_back(std::move(filter));
  return negated;
}

}  // namespace dateline
