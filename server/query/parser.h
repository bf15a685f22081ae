// Parser of the query language (README.md). Everything that a person types is answered: what is not
// understood is read as words and said in a warning. Only the limits are errors. Pure functions, no recursion
// deeper than kMaxQueryDepth. Callers in api/ check limits through it.
#pragma once

#include <limits>
#include <string_view>

#include "indexer/base/result.h"
#include "server/query/ast.h"

namespace dateline {

inline constexpr std::size_t kMaxQueryBytes = 1024;
inline constexpr std::size_t kMaxQueryWords = 64;
inline constexpr std::size_t kMaxQueryDepth = 16;
inline constexpr std::size_t kMinPrefixLetters = 3;
inline constexpr std::size_t kMaxPrefixes = 2;
inline constexpr std::size_t kMinFuzzyLetters = 4;
inline constexpr std::size_t kMaxFuzzies = 2;
inline constexpr std::uint32_t kMaxEdits = 2;

// How much a query may hold; parentheses are bounded by kMaxQueryDepth whatever stands here.
struct QueryLimits {
  std::size_t bytes = kMaxQueryBytes;
  std::size_t words = kMaxQueryWords;
};
// For callers of the library that answer for their queries themselves.
inline constexpr QueryLimits kUnlimited{std::numeric_limits<std::size_t>::max(),
                                        std::numeric_limits<std::size_t>::max()};

// Parses `text` (UTF-8). `today` is what date:7d counts from. Errors: field is the code "query_too_long",
// "too_many_terms" or "query_too_deep", message a sentence with the limit and what came.
Result<ParsedQuery> parse_query(std::string_view text, Day today, QueryLimits limits = {});

}  // namespace dateline
