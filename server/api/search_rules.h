// SearchRules: what the parameters of a search are read by, beside themselves: which day it is, and how much
// a search may ask for. Every reader of parameters takes them; the program makes them of its flags. Plain
// values.
#pragma once

#include <cstddef>
#include <functional>

#include "indexer/schema/date.h"
#include "server/query/parser.h"
#include "server/search/search_request.h"

namespace dateline {

// At most this many facet values, unless the server is told another number.
inline constexpr std::size_t kMaxFilters = 20;

// Flags of the server have the same names (gate_limits.h has their bounds).
struct SearchLimits {
  std::size_t window = kWindow;  // offset + limit may not pass it
  std::size_t query_bytes = kMaxQueryBytes;
  std::size_t query_words = kMaxQueryWords;
  std::size_t facet_values = kMaxFilters;  // chosen and left out together

  QueryLimits query() const { return {query_bytes, query_words}; }
};

struct SearchRules {
  // NOLINTNEXTLINE(google-explicit-constructor): a day alone is the rules with the usual limits
  SearchRules(Day day, const SearchLimits& most = {}) : today(day), limits(most) {}

  Day today;  // what date:7d counts from
  SearchLimits limits;
};

// Asked at each request, since days pass; injected so that date:7d can be tested.
using MakeRules = std::function<SearchRules()>;

}  // namespace dateline
