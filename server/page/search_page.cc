#include "server/page/search_page.h"

#include <algorithm>

#include "server/page/facet_view.h"
#include "server/page/histogram_view.h"
#include "server/page/page_url.h"
#include "server/page/pages_view.h"
#include "server/page/phrases.h"
#include "server/page/query_view.h"
#include "server/page/reader_view.h"

namespace dateline {
namespace {

View sort_view(std::string_view label, Sort sort, const PageState& state) {
  const Sort current = state.text.empty() && state.sort == Sort::kRelevance ? Sort::kNewest : state.sort;
  // An empty search is newest first anyway, but its bare address is the first page.
  const bool is_implied = sort == Sort::kNewest && state.text.empty() && state.has_filters();
  View view;
  view.text("label", label)
      .text("url", search_url(with_sort(state, is_implied ? Sort::kRelevance : sort)))
      .flag("is_current", sort == current);
  return view;
}

std::vector<View> sort_views(const PageState& state) {
  std::vector<View> views;
  if (!state.text.empty()) views.push_back(sort_view("Relevance", Sort::kRelevance, state));
  views.push_back(sort_view("Newest", Sort::kNewest, state));
  views.push_back(sort_view("Oldest", Sort::kOldest, state));
  return views;
}

// What a screen reader is told when results were replaced.
std::string spoken_summary(const PageState& state, const SearchResponse& response) {
  std::string text = response.total == 0 ? "No articles" : count_of(response.total, "article");
  if (response.total > 0) text += ", page " + std::to_string(state.page);
  std::string filters;
  for (const Chip& chip : chips(state))
    filters += (filters.empty() ? "" : ", ") + chip.kind + " " + chip.label;
  text += filters.empty() ? "." : ". Filters: " + filters + ".";
  const std::string corrections = spoken_corrections(response);
  if (!corrections.empty()) text += " " + corrections;
  if (!response.closest.empty()) text += " The nearest are listed.";
  return text;
}

// The search as a feed has it: what was typed, unless the page itself looked for something else.
std::string followed_url(PageState state, const SearchResponse& response) {
  state.switches.typos = std::any_of(response.words.begin(), response.words.end(), [](const WordInfo& word) {
    return word.origin == WordOrigin::kCorrection;
  });
  return feed_url(state);
}

View search_view(std::string_view kind, const PageState& state, const SearchResponse& response) {
  const std::string count =
      response.total == 0 ? std::string("no articles") : count_of(response.total, "article");
  View view = page_frame(kind, (state.text.empty() ? "" : state.text + ": ") + count + ", Dateline", state);
  add_index(view, response.index);
  std::vector<Chip> active = chips(state);
  view.text("canonical", search_url(state))
      .text("status", spoken_summary(state, response))
      .text("json_url", json_url(state))
      .text("feed_url", followed_url(state, response))
      .text("total", count_of(response.total, "article"))
      .maybe("filter_count", active.empty() ? "" : std::to_string(active.size()))
      .flag("has_chips", !active.empty())
      .text("clear_url", search_url(without_filters(state)))
      .list("chips", chip_views(active))
      .nested("query_reading", query_view(state, response));
  std::vector<View> facets = facet_views(response);
  view.listed("has_facets", "facets", std::move(facets));
  return view;
}

}  // namespace

PageContent results_page(const PageState& state, const SearchResponse& response) {
  View view = search_view("results", state, response);
  const std::uint32_t pages = page_count(response.total, state.window);
  const bool is_past_end = response.hits.empty();
  view.list("sorts", sort_views(state))
      .text("page_words", "Page " + std::to_string(state.page) + " of " + std::to_string(pages))
      .maybe("past_end", is_past_end ? "There is no page " + std::to_string(state.page) + ": these are " +
                                           (pages == 1 ? "1 page" : std::to_string(pages) + " pages") + "."
                                     : "")
      .text("last_page_url", search_url(with_page(state, pages)))
      .maybe("window", response.total > state.window ? with_separators(state.window) : "")
      .text("export_words",
            (response.total == 1 ? "This article" : "All " + count_of(response.total, "article")) +
                " as a file:")
      .text("csv_url", export_url(state, "csv"))
      .text("ndjson_url", export_url(state, "ndjson"))
      .text("heading", "h2")
      .list("hits", hit_views(response.hits, state, languages_of(response)))
      .nested("histogram", histogram_view(response.histogram, state))
      .nested("paging", pages_view(state, response.total));
  return {"results", std::move(view), is_past_end ? 404 : 200};
}

PageContent first_page(const SearchResponse& response) {
  const PageState blank;
  View view = page_frame("first", "Dateline: search " + count_of(response.index.documents, "article"), blank);
  add_index(view, response.index);
  const std::uint64_t sources = response.facets[static_cast<std::size_t>(Facet::kSource)].total;
  const std::vector<HistogramBucket>& buckets = response.histogram.buckets;
  view.text("canonical", "/")
      .text("feed_url", feed_url(blank))
      .maybe("source_count", sources > 0 ? count_of(sources, "source") : "")
      .maybe("span", buckets.empty() ? "" : english_span(buckets.front().from, buckets.back().to))
      .text("newest_url", search_url(with_sort(blank, Sort::kNewest)))
      .text("heading", "h3")
      .list("hits", hit_views(response.hits, blank, languages_of(response)))
      .list("groups", index_views(response))
      .nested("histogram", histogram_view(response.histogram, blank));
  return {"first", std::move(view)};
}

PageContent none_page(const PageState& state, const SearchResponse& response, const Instead& instead) {
  View view = search_view("none", state, response);
  std::vector<View> rows;
  for (const auto& [chip, count] : instead.relaxed) {
    View row;
    row.text("kind", chip.kind)
        .text("label", chip.label)
        .text("url", search_url(chip.without))
        .text("count", with_separators(count));
    rows.push_back(std::move(row));
  }
  view.listed("has_relaxed", "relaxed", std::move(rows))
      .flag("has_closest", !response.closest.empty())
      .text("heading", "h3")
      .list("hits", hit_views(response.closest, state, instead.languages))
      .nested("histogram", histogram_view(response.histogram, state))
      .text("newest_url", search_url(with_sort({}, Sort::kNewest)));
  return {"none", std::move(view)};
}

PageContent reader_page(const ArticleResponse& response, const ReaderRequest& request) {
  const std::string& title = response.article.head.title;
  View view = page_frame("reader", (title.empty() ? "Untitled" : title) + ", Dateline", request.state);
  add_index(view, response.index);
  view.text("canonical", article_url(response.article.head.id, {}))
      .nested("article", reader_view(response, request));
  return {"reader", std::move(view)};
}

PageContent message_page(const PageMessage& message) {
  PageState state;
  state.text = message.query;
  View view = page_frame("message", message.title + ", Dateline", state);
  view.text("message_title", message.title)
      .text("message_text", message.text)
      .flag("how_to_index", false)
      .flag("is_search", message.status == 400);
  return {"message", std::move(view), message.status};
}

PageContent empty_index_page() {
  PageContent page =
      message_page({200, "The index has no articles yet",
                    "Put articles into a folder (text, Markdown, HTML or JSON files) and index it:", ""});
  page.view.flag("how_to_index", true);
  return page;
}

}  // namespace dateline
