// Column nodes: parts of a query that are judged by the columns in memory: a facet value, a range of dates.
// What leads a query with them is a posting list. One request, one thread.
#pragma once

#include "server/query/ast.h"
#include "server/search/match_node.h"

namespace dateline {

// The documents that have a value of a facet.
class FacetNode : public TermNode {
 public:
  // `reader` is that of the value's term, `ordinal` its place in the column.
  FacetNode(PostingReader& reader, const FacetColumn& column, std::uint32_t ordinal)
      : TermNode(reader), column_(column), ordinal_(ordinal) {}

  void filter(const Window& window, WindowSet& candidates) override;

 private:
  const FacetColumn& column_;
  std::uint32_t ordinal_;
};

// The documents whose date may lie in a range; none without a date.
class DatesNode : public MatchNode {
 public:
  // `all` is the reader of the empty term. The columns outlive the node.
  DatesNode(PostingReader& all, const FacetColumns& columns, const DateRange& range);

  std::uint64_t cost() const override { return all_.documents(); }
  std::uint32_t next(std::uint32_t from) override { return all_.next(from); }
  void generate(const Window& window, WindowSet& out) override;
  void filter(const Window& window, WindowSet& candidates) override;

 private:
  PostingReader& all_;
  const FacetColumns& columns_;
  std::vector<char> passes_;  // by place in columns.dates()
};

// By place in dates: 1 for those that a range overlaps, by any day that they may mean.
std::vector<char> dates_in(const std::vector<DateKey>& dates, const DateRange& range);

}  // namespace dateline
