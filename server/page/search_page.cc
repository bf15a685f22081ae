#include "server/page/search_page.h"

#include <algorithm>

#include "server/page/facet_view.h"
#include "server/page/histogram_view.h"
#include "server/page/one_line.h"
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

std::vector<View> sort_views(const PageState& state, const Words& words) {
  std::vector<View> views;
  if (!state.text.empty()) views.push_back(sort_view(words.text("sort_relevance"), Sort::kRelevance, state));
  views.push_back(sort_view(words.text("sort_newest"), Sort::kNewest, state));
  views.push_back(sort_view(words.text("sort_oldest"), Sort::kOldest, state));
  return views;
}

// What a screen reader is told when results were replaced.
std::string spoken_summary(const PageState& state, const SearchResponse& response, const Words& words) {
  std::string text = words.say("spoken_total", {{"count", response.total}, {"page", state.page}});
  std::string filters;
  for (const Chip& chip : chips(state, words)) {
    filters += (filters.empty() ? "" : words.text("list_separator")) +
               words.say("spoken_filter", {{"kind", chip.kind}, {"value", chip.label}});
  }
  if (!filters.empty()) text += " " + words.say("spoken_filters", {{"filters", filters}});
  const std::string corrections = spoken_corrections(response, words);
  if (!corrections.empty()) text += " " + corrections;
  if (!response.closest.empty()) text += " " + words.text("spoken_nearest");
  return text;
}

// The search as a feed has it: what was typed, unless the page itself looked for something else.
std::string followed_url(PageState state, const SearchResponse& response) {
  state.switches.typos = std::any_of(response.words.begin(), response.words.end(), [](const WordInfo& word) {
    return word.origin == WordOrigin::kCorrection;
  });
  return feed_url(state);
}

View search_view(std::string_view kind, const PageState& state, const SearchResponse& response,
                 const Words& words) {
  const std::string count = words.say("title_count", {{"count", response.total}});
  const std::string what =
      state.text.empty() ? count : words.say("title_search", {{"query", state.text}, {"count", count}});
  View view = page_frame(kind, page_title(what, words), state);
  add_index(view, response.index, words);
  std::vector<Chip> active = chips(state, words);
  const std::string status = spoken_summary(state, response, words);
  view.text("canonical", search_url(state))
      .text("status", status)
      .text("description", state.text.empty()
                               ? status
                               : words.say("title_search", {{"query", state.text}, {"count", status}}))
      .text("json_url", json_url(state))
      .text("feed_url", followed_url(state, response))
      .text("total", article_count(response.total, words))
      .maybe("filter_count", active.empty() ? "" : words.number(active.size()))
      .flag("has_chips", !active.empty())
      .text("clear_url", search_url(without_filters(state)))
      .list("chips", chip_views(active))
      .nested("query_reading", query_view(state, response, words));
  std::vector<View> facets = facet_views(response, words);
  view.listed("has_facets", "facets", std::move(facets));
  return view;
}

constexpr std::size_t kDescription = 200;  // code points, about what a preview of a link shows

// What stands below a link to an article.
std::string description(const StoredArticle& article) {
  return beginning_of(article.head.summary.empty() ? article.body : article.head.summary, kDescription);
}

// Programs that read a preview have no word for "about".
bool is_known_day(const Date& date) {
  return date.precision == DatePrecision::kDay || date.precision == DatePrecision::kExact;
}

}  // namespace

PageContent results_page(const PageState& state, const SearchResponse& response, const Words& words) {
  View view = search_view("results", state, response, words);
  const std::uint32_t pages = page_count(response.total, state.window);
  const bool is_past_end = response.hits.empty();
  view.flag("is_unlisted", is_past_end)
      .list("sorts", sort_views(state, words))
      .text("page_words", words.say("page_of", {{"page", state.page}, {"pages", pages}}))
      .maybe("past_end", is_past_end ? words.say("past_end", {{"page", state.page}, {"pages", pages}}) : "")
      .text("last_page_url", search_url(with_page(state, pages)))
      .maybe("window", response.total > state.window ? words.number(state.window) : "")
      .text("export_words", words.say("export_count", {{"count", response.total}}))
      .text("csv_url", export_url(state, "csv"))
      .text("ndjson_url", export_url(state, "ndjson"))
      .text("heading", "h2")
      .list("hits", hit_views(response.hits, state, languages_of(response), words))
      .nested("histogram", histogram_view(response.histogram, state, words))
      .nested("paging", pages_view(state, response.total, words));
  return {"results", std::move(view), is_past_end ? 404 : 200};
}

PageContent first_page(const SearchResponse& response, const Words& words) {
  const PageState blank;
  View view = page_frame(
      "first",
      words.say("title_first", {{"site", words.text("site_name")}, {"count", response.index.documents}}),
      blank);
  add_index(view, response.index, words);
  const std::uint64_t sources = response.facets[static_cast<std::size_t>(Facet::kSource)].total;
  const std::vector<HistogramBucket>& buckets = response.histogram.buckets;
  view.text("canonical", "/")
      .text("feed_url", feed_url(blank))
      .maybe("source_count", sources > 0 ? words.say("source_count", {{"count", sources}}) : "")
      .maybe("span", buckets.empty() ? "" : span_words(buckets.front().from, buckets.back().to, words))
      .text("newest_url", search_url(with_sort(blank, Sort::kNewest)))
      .text("heading", "h3")
      .list("hits", hit_views(response.hits, blank, languages_of(response), words))
      .list("groups", index_views(response, words))
      .nested("histogram", histogram_view(response.histogram, blank, words));
  return {"first", std::move(view)};
}

PageContent none_page(const PageState& state, const SearchResponse& response, const Instead& instead,
                      const Words& words) {
  View view = search_view("none", state, response, words);
  std::vector<View> rows;
  for (const auto& [chip, count] : instead.relaxed) {
    View row;
    row.text("kind", chip.kind)
        .text("label", chip.label)
        .text("url", search_url(chip.without))
        .text("count", words.number(count));
    rows.push_back(std::move(row));
  }
  view.listed("has_relaxed", "relaxed", std::move(rows))
      .flag("has_closest", !response.closest.empty())
      .text("heading", "h3")
      .list("hits", hit_views(response.closest, state, instead.languages, words))
      .nested("histogram", histogram_view(response.histogram, state, words))
      .text("newest_url", search_url(with_sort({}, Sort::kNewest)));
  view.flag("is_unlisted", true);
  return {"none", std::move(view)};
}

PageContent reader_page(const ArticleResponse& response, const ReaderRequest& request, const Words& words) {
  const StoredHead& head = response.article.head;
  View view = page_frame("reader", page_title(shown_title(head, words), words), request.state);
  add_index(view, response.index, words);
  view.text("canonical", article_url(head.id, {}))
      .text("description", description(response.article))
      .text("og_type", "article")
      .maybe("published", is_known_day(head.date) ? iso_date(head.date) : "")
      .nested("article", reader_view(response, request, words));
  return {"reader", std::move(view)};
}

PageContent message_page(const PageMessage& message, const Words& words) {
  PageState state;
  state.text = message.query;
  View view = page_frame("message", page_title(message.title, words), state);
  view.text("message_title", message.title)
      .text("message_text", message.text)
      .flag("is_unlisted", true)
      .flag("how_to_index", false)
      .flag("is_search", message.status == 400);
  return {"message", std::move(view), message.status};
}

PageContent empty_index_page(const Words& words) {
  PageContent page =
      message_page({200, words.text("index_empty"), words.text("index_empty_advice"), ""}, words);
  page.view.flag("how_to_index", true);
  return page;
}

}  // namespace dateline
