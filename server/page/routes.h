// The pages as routes: search and first visit at /, the reader at /a/{id}, what is like its article at
// /a/{id}/similar, a facet's values at /facets/{name}, help at /help, /help/api and /help/errors, what the
// archive is at /about, the files they need under /assets/, and what browsers and crawlers ask a site for:
// /opensearch.xml, /robots.txt, /favicon.ico. The program hands them to http/.
// Handlers run on many threads at once and share only what is immutable or safe (SearcherPool, WebFiles). Not
// for JSON: that is api/.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "server/api/route.h"
#include "server/api/search_rules.h"
#include "server/search/searcher.h"

namespace dateline {

struct PageOptions {
  std::string web_folder;  // "": the files built in; else those of a folder, as they are at each request
  SearchLimits limits = {};
  std::vector<std::filesystem::path> dbs = {};  // of the pool, for what their indexers say
  std::string public_url = {};  // the address that the pages are known by, no slash at its end; "": none is
};

// The pool must outlive the routes. Throws std::runtime_error when web_folder lacks a file, or a template or
// the words are malformed (start-up).
std::vector<Route> page_routes(SearcherPool& pool, const PageOptions& options);

// Answers any path that no route has: 404 as a page.
Handler not_found_page(SearcherPool& pool, const PageOptions& options);

}  // namespace dateline
