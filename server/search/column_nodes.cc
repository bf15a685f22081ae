#include "server/search/column_nodes.h"

#include <algorithm>

#include "indexer/base/utf8.h"
#include "indexer/schema/term.h"

namespace dateline {

void FacetNode::filter(const Window& window, WindowSet& candidates) {
  candidates.keep_if([&](std::uint32_t offset) {
    const auto ordinals = column_.ordinals(window.begin + offset);
    return std::find(ordinals.begin(), ordinals.end(), ordinal_) != ordinals.end();
  });
}

std::vector<char> dates_in(const std::vector<DateKey>& dates, const DateRange& range) {
  std::vector<char> passes;
  passes.reserve(dates.size());
  for (const DateKey& date : dates) {
    const bool is_in = date.precision != DatePrecision::kUnknown &&
                       (!range.from || date.last >= *range.from) && (!range.to || date.first <= *range.to);
    passes.push_back(is_in ? 1 : 0);
  }
  return passes;
}

NodePtr facet_value_node(PostingReaders& readers, Facet facet, const std::string& value,
                         std::vector<Warning>& warnings) {
  const FacetColumn& column = readers.columns().facet(facet);
  if (const auto ordinal = column.resolve(value)) {
    PostingReader& reader = readers.reader(facet_term(facet, column.values()[*ordinal].id));
    return std::make_unique<FacetNode>(reader, column, *ordinal);
  }
  warnings.push_back({"unknown_value",
                      "no article has the " + std::string(spec(facet).name) + " '" + printable(value) + "'"});
  return std::make_unique<NoneNode>();
}

void HasFacetNode::filter(const Window& window, WindowSet& candidates) {
  candidates.keep_if([&](std::uint32_t offset) { return !column_.ordinals(window.begin + offset).empty(); });
}

DatesNode::DatesNode(PostingReaders& readers, const DateRange& range)
    : ColumnNode(readers), columns_(readers.columns()), passes_(dates_in(readers.columns().dates(), range)) {}

void ColumnNode::generate(const Window& window, WindowSet& out) {
  WindowSet candidates;
  all_.generate(window, candidates);
  filter(window, candidates);
  out |= candidates;
}

void DatesNode::filter(const Window& window, WindowSet& candidates) {
  candidates.keep_if(
      [&](std::uint32_t offset) { return passes_[columns_.date(window.begin + offset)] != 0; });
}

}  // namespace dateline
