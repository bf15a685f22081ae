// Conditions of a filter expression: what an attribute, an operator and its values mean. Used by
// filter_parser.h, which finds them in the text. Pure functions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "indexer/base/result.h"
#include "server/query/filter.h"
#include "server/query/filter_lexer.h"

namespace dateline {

enum class FilterField : std::uint8_t { kFacet, kDate, kSeconds, kId };

struct FilterAttribute {
  FilterField field = FilterField::kFacet;
  Facet facet = Facet::kSource;
  std::string name;  // as it was written
};

enum class FilterOperator : std::uint8_t { kEqual, kGreater, kGreaterOrEqual, kLess, kLessOrEqual };

// The facets by their names and those of their ids, date, date_ts and id. Errors, as of the others:
// bad_filter, naming the column.
Result<FilterAttribute> find_attribute(const FilterLexeme& name);

Result<Filter> compared(const FilterAttribute& attribute, FilterOperator comparison,
                        const FilterLexeme& value);
// From the one value to the other, both included.
Result<Filter> between(const FilterAttribute& attribute, const FilterLexeme& from, const FilterLexeme& to);
// An article that has no value of the attribute does not have it, whatever a document shows in its place.
Filter existing(const FilterAttribute& attribute);

}  // namespace dateline
