// The pages as a template's name and its view: results, first visit, nothing found, reader, and messages
// (a query over a limit, no such page, index not readable, empty index). Pure functions of plain values;
// routes.cc fetches what they need and renders.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "server/page/chips_view.h"
#include "server/page/page_state.h"
#include "server/page/view.h"

namespace dateline {

struct PageContent {
  std::string template_name;
  View view;
  int status = 200;
};

// A search with at least one match (its page may be past the last one: the page says so).
PageContent results_page(const PageState& state, const SearchResponse& response);

// The bare address: the newest articles and what is in the index.
PageContent first_page(const SearchResponse& response);

// No match. `relaxed`: each filter's chip and how many match without it.
PageContent none_page(const PageState& state, const SearchResponse& response,
                      const std::vector<std::pair<Chip, std::uint64_t>>& relaxed);

PageContent reader_page(const PageState& state, const ArticleResponse& response, const std::string& language);

// A page that only says something. `query` stays in the search box.
struct Message {
  int status = 200;
  std::string title;
  std::string text;
  std::string query;
};
PageContent message_page(const Message& message);

// How to fill an index that has no articles.
PageContent empty_index_page();

}  // namespace dateline
