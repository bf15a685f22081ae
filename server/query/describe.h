// Describe: a query in words, "how I read your query", for the page, JSON and the command line. Pure
// function over the AST, in English. Not a form that can be parsed again.
#pragma once

#include <string>

#include "server/query/ast.h"

namespace dateline {

// "all of north, korea and troops; not rumour; from source NATO; 1 to 31 October 2024". "everything" for an
// empty query.
std::string describe(const Node& root);

// "on 18 October 2024", "1 to 31 October 2024", "since 23 October 2024", "until 1 November 2024".
std::string describe(const DateRange& range);

}  // namespace dateline
