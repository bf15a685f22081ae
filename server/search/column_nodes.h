// Column nodes: parts of a query that are judged by the columns in memory: a facet value, a range of dates.
// What leads a query with them is a posting list. One request, one thread.
#pragma once

#include <string>
#include <vector>

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

// The node of a facet value by id, label, alias or code; for one that the index does not know, a node that
// finds nothing, and a warning (unknown_value). `readers` outlives the node.
NodePtr facet_value_node(PostingReaders& readers, Facet facet, const std::string& value,
                         std::vector<Warning>& warnings);

// What judges every document alike: a child says which candidates it keeps.
class ColumnNode : public MatchNode {
 public:
  // `readers` outlives the node.
  explicit ColumnNode(PostingReaders& readers) : all_(readers.reader("")) {}

  std::uint64_t cost() const override { return all_.documents(); }
  std::uint32_t next(std::uint32_t from) override { return all_.next(from); }
  void generate(const Window& window, WindowSet& out) override;

 private:
  PostingReader& all_;
};

// The documents that have any value of a facet.
class HasFacetNode : public ColumnNode {
 public:
  HasFacetNode(PostingReaders& readers, Facet facet)
      : ColumnNode(readers), column_(readers.columns().facet(facet)) {}

  void filter(const Window& window, WindowSet& candidates) override;

 private:
  const FacetColumn& column_;
};

// The documents whose date may lie in a range; none without a date.
class DatesNode : public ColumnNode {
 public:
  DatesNode(PostingReaders& readers, const DateRange& range);

  void filter(const Window& window, WindowSet& candidates) override;

 private:
  const FacetColumns& columns_;
  std::vector<char> passes_;  // by place in columns.dates()
};

// By place in dates: 1 for those that a range overlaps, by any day that they may mean.
std::vector<char> dates_in(const std::vector<DateKey>& dates, const DateRange& range);

}  // namespace dateline
