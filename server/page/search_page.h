// The pages as a template's name and its view: results, first visit, nothing found, reader, and messages
// (a query over a limit, no such page, index not readable, empty index). Pure functions of plain values;
// routes.cc fetches what they need and renders.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "server/page/chips_view.h"
#include "server/page/page_frame.h"
#include "server/page/page_state.h"
#include "server/page/reader_view.h"
#include "server/page/result_view.h"
#include "server/page/view.h"

namespace dateline {

// A search with at least one match (its page may be past the last one: the page says so).
PageContent results_page(const PageState& state, const SearchResponse& response, const Words& words);

// The bare address: the newest articles and what is in the index.
PageContent first_page(const SearchResponse& response, const Words& words);

// What else a search without a match may be told.
struct Instead {
  std::vector<std::pair<Chip, std::uint64_t>> relaxed;  // each filter's chip and how many match without it
  Languages languages;                                  // of the nearest articles
};

// No match: what each word finds, the search with one filter less, and the nearest articles.
PageContent none_page(const PageState& state, const SearchResponse& response, const Instead& instead,
                      const Words& words);

PageContent reader_page(const ArticleResponse& response, const ReaderRequest& request, const Words& words);

// A page that only says something. `query` stays in the search box.
struct PageMessage {
  int status = 200;
  std::string title;
  std::string text;
  std::string query;
};
PageContent message_page(const PageMessage& message, const Words& words);

// How to fill an index that has no articles.
PageContent empty_index_page(const Words& words);

}  // namespace dateline
