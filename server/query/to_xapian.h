// The AST as a Xapian::Query that says which articles match; what they weigh is the scorer's
// (ranked_words.h). A plain word is looked for by its stem in title or body; quoted words, NEAR and ADJ by
// their exact forms and positions; prefixes, likenesses and completions by the forms that expansion gave
// them. Used by server/search, one thread a call. Not for the choices of a request (SearchRequest's
// selections and dates), which are tested on columns.
#pragma once

#include <xapian.h>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/analysis/analyzer.h"
#include "server/query/ast.h"

namespace dateline {

// The facet id that a value as typed means; nullopt when the index has none.
using ValueResolver = std::function<std::optional<std::string>(Facet, std::string_view)>;

struct QueryContext {
  Analyzer& analyzer;
  const Xapian::Database& database;           // which terms exist
  const std::vector<std::string>& languages;  // ISO 639-1 of the articles in the index
  ValueResolver resolve;
};

struct XapianQuery {
  Xapian::Query query;
  std::vector<Warning> warnings;  // unknown_value, no_letters
};

// A word that stems differently in the languages of the index finds each stem only in articles of the
// languages that make it ("notes" is "not" in French alone). A word that holds no searchable text is left
// out; a query of none but such finds everything, as an empty one does. Throws Xapian::Error.
XapianQuery to_xapian(const Node& root, const QueryContext& context);

}  // namespace dateline
