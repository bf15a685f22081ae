// Parser of the query language (README.md). Everything that a person types is answered: what is not
// understood is read as words and said in a warning. Only the limits are errors. Pure functions, no recursion
// deeper than kMaxQueryDepth. Callers in api/ check limits through it.
#pragma once

#include <string_view>

#include "indexer/base/result.h"
#include "server/query/ast.h"

namespace dateline {

inline constexpr std::size_t kMaxQueryBytes = 1024;
inline constexpr std::size_t kMaxQueryWords = 64;
inline constexpr std::size_t kMaxQueryDepth = 16;
inline constexpr std::size_t kMinPrefixLetters = 3;
inline constexpr std::size_t kMaxPrefixes = 2;

// Parses `text` (UTF-8). `today` is what date:7d counts from. Errors: field is the code "query_too_long",
// "too_many_terms" or "query_too_deep", message a sentence with the limit and what came.
Result<ParsedQuery> parse_query(std::string_view text, Day today);

}  // namespace dateline
