#include "server/page/routes.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <utility>

#include "indexer/base/digest.h"
#include "server/api/problem.h"
#include "server/api/search_parameters.h"
#include "server/page/about_page.h"
#include "server/page/api_pages.h"
#include "server/page/facet_page.h"
#include "server/page/facet_view.h"
#include "server/page/help_page.h"
#include "server/page/search_page.h"
#include "server/page/similar_page.h"
#include "server/page/suggestions_view.h"
#include "server/page/web.h"

namespace dateline {
namespace {

constexpr std::uint32_t kHitsOnFirstPage = 5;
constexpr std::size_t kMaxRelaxed = 6;  // searches that a page without results adds

Day today() {
  return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
}

// The pages' handlers. Shared by all routes; what they share changes only with the files of a web folder.
class Pages {
 public:
  Pages(SearcherPool& pool, const PageOptions& options)
      : pool_(pool), options_(options), web_(options.web_folder) {}

  Reply search(const Request& request) const {
    return guarded(request, [&](const Words& words) { return search_content(request, words); });
  }

  Reply article(const Request& request) const {
    return guarded(request, [&](const Words& words) { return article_content(request, words); });
  }

  // Also for the script, which puts the first of them beside the article.
  Reply similar(const Request& request) const {
    return guarded(request, [&](const Words& words) { return similar_content(request, words); });
  }

  Reply about(const Request& request) const {
    Reply reply = guarded(request, [&](const Words& words) {
      SearchRequest all;
      all.limit = 0;
      all.deadline = request.deadline;
      return about_page(pool_.search(all), read_last_runs(options_.dbs), words);
    });
    // A run that changes nothing is told here and makes no revision: a tag would keep it from being seen.
    reply.headers.emplace_back("Cache-Control", "no-cache");
    return reply;
  }

  // The list below the search box, for the script.
  Reply suggestions(const Request& request) const {
    return guarded(request, [&](const Words& words) { return suggestions_content(request, words); });
  }

  // All values of a facet, also for the script's find boxes.
  Reply facet(const Request& request) const {
    return guarded(request, [&](const Words& words) { return facet_content(request, words); });
  }

  // A page that needs no index.
  template <class Make>
  Reply plain(const Make& make) const {
    const std::shared_ptr<const Web> current = web_.current();
    return reply(*current, make(current->words));
  }

  Reply not_found() const { return plain(no_such_page); }
  Reply asset(const Request& request) const { return web_.current()->assets.reply(request.tail); }
  Reply file(std::string_view name) const { return web_.current()->assets.by_name(name); }
  Reply opensearch(const Request& request) const;

 private:
  Reply reply(const Web& web, PageContent content) const {
    content.view.text("style_url", web.assets.url("style.css"))
        .text("app_url", web.assets.url("app.js"))
        .text("icon_url", web.assets.url("icon.svg"))
        .maybe("public_url", options_.public_url)
        .text("most_query", std::to_string(options_.limits.query_bytes));
    return {content.status,
            "text/html; charset=utf-8",
            web.templates.render(content.template_name, content.view),
            {}};
  }

  template <class Make>
  Reply guarded(const Request& request, const Make& make) const;

  Result<SearchParameters> read_parameters(const Request& request) const;
  PageContent search_content(const Request& request, const Words& words) const;
  PageContent article_content(const Request& request, const Words& words) const;
  PageContent similar_content(const Request& request, const Words& words) const;
  PageContent suggestions_content(const Request& request, const Words& words) const;
  PageContent facet_content(const Request& request, const Words& words) const;
  PageContent nothing_found(const SearchRequest& request, const PageState& state,
                            const SearchResponse& response, const Words& words) const;

  static PageContent no_such_page(const Words& words) {
    return message_page({404, words.text("no_such_page"), words.text("no_such_page_advice"), ""}, words);
  }

  // Adds what a language is called, once.
  void name_language(const std::string& code, Languages& languages) const {
    if (std::any_of(languages.begin(), languages.end(), [&](const Label& one) { return one.id == code; }))
      return;
    if (auto label = pool_.resolve(Facet::kLanguage, code)) languages.push_back(std::move(*label));
  }

  PageState state_of(const SearchRequest& request) const {
    return page_state(request,
                      [this](Facet facet, std::string_view value) { return pool_.resolve(facet, value); });
  }

  SearcherPool& pool_;
  PageOptions options_;
  WebStore web_;
};

std::string parameter(const Request& request, std::string_view wanted) {
  for (const auto& [name, value] : request.parameters) {
    if (name == wanted) return value;
  }
  return "";
}

std::string query_text(const Request& request) {
  return parameter(request, "q");
}

Result<SearchParameters> Pages::read_parameters(const Request& request) const {
  // A page has no place that shows a filter or takes it back.
  Parameters given = request.parameters;
  std::erase_if(given, [](const auto& parameter) { return parameter.first == "filter"; });
  auto parameters = read_search_parameters(given, ParameterPolicy::kLenient, {today(), options_.limits});
  if (parameters.ok()) parameters->request.deadline = request.deadline;
  return parameters;
}

PageContent bad_request_page(const Request& request, const Error& error, const Words& words) {
  return message_page(
      {problem_kind(error.field).status, words.text("bad_search"), error.message, query_text(request)},
      words);
}

// What handlers throw for: a search that took too long, and an index that cannot be read.
template <class Make>
Reply Pages::guarded(const Request& request, const Make& make) const {
  const std::shared_ptr<const Web> current = web_.current();
  const Words& words = current->words;
  const auto unavailable = [&](const char* title, const char* advice, const char* seconds) {
    const PageMessage message{503, words.text(title), words.text(advice), query_text(request)};
    Reply out = reply(*current, message_page(message, words));
    out.headers.emplace_back("Retry-After", seconds);
    return out;
  };
  try {
    return reply(*current, make(words));
  } catch (const QueryTimeout&) {
    return unavailable("search_too_long", "search_too_long_advice", "1");
  } catch (const std::runtime_error&) {
    return unavailable("index_unreadable", "index_unreadable_advice", "5");
  }
}

// How a browser adds this server to its search engines (OpenSearch 1.1).
Reply Pages::opensearch(const Request& request) const {
  const std::shared_ptr<const Web> current = web_.current();
  View view;
  view.text("base_url", request.base_url).text("icon_url", current->assets.url("icon.svg"));
  return {200, "application/opensearchdescription+xml", current->templates.render("opensearch", view), {}};
}

PageContent Pages::search_content(const Request& request, const Words& words) const {
  Result<SearchParameters> parameters = read_parameters(request);
  if (!parameters.ok()) return bad_request_page(request, parameters.error(), words);
  SearchRequest& search = parameters->request;
  const PageState state = state_of(search);
  search.facet_limit = kListedValues;
  if (state.is_blank()) search.limit = kHitsOnFirstPage;
  const SearchResponse response = pool_.search(search);
  if (response.index.documents == 0) return empty_index_page(words);
  if (state.is_blank()) return first_page(response, words);
  if (response.total == 0) return nothing_found(search, state, response, words);
  return results_page(state, response, words);
}

PageContent Pages::nothing_found(const SearchRequest& request, const PageState& state,
                                 const SearchResponse& response, const Words& words) const {
  Instead instead;
  for (const Chip& chip : chips(state, words)) {
    if (instead.relaxed.size() == kMaxRelaxed) break;
    SearchRequest wider = request;
    wider.offset = 0;
    wider.limit = 0;
    wider.switches.relax = false;
    wider.wants_facet.fill(false);
    set_filters(wider, chip.without);
    const std::uint64_t total = pool_.search(wider).total;
    if (total > 0) instead.relaxed.emplace_back(chip, total);
  }
  for (const Hit& hit : response.closest) name_language(hit.head.language, instead.languages);
  return none_page(state, response, instead, words);
}

PageContent Pages::suggestions_content(const Request& request, const Words& words) const {
  Result<SearchParameters> parameters = read_parameters(request);
  if (!parameters.ok()) return bad_request_page(request, parameters.error(), words);
  const Suggestions suggestions =
      pool_.suggest({parameters->request.text, kDefaultSuggestions, request.deadline});
  return {"suggestions", suggestions_view(state_of(parameters->request), suggestions, words)};
}

PageContent Pages::facet_content(const Request& request, const Words& words) const {
  const std::optional<Facet> facet = find_facet(request.tail);
  if (!facet) return no_such_page(words);
  Result<SearchParameters> parameters = read_parameters(request);
  if (!parameters.ok()) return bad_request_page(request, parameters.error(), words);
  const FacetPageRequest wanted{*facet, state_of(parameters->request), parameter(request, "find")};
  const FacetValuesOptions options{*facet, wanted.find, 0, kMaxFacetLimit};
  return facet_page(wanted, pool_.facet_values(parameters->request, options), words);
}

PageContent Pages::article_content(const Request& request, const Words& words) const {
  if (!is_article_id(request.tail)) return no_such_page(words);
  Result<SearchParameters> parameters = read_parameters(request);
  if (!parameters.ok()) return bad_request_page(request, parameters.error(), words);
  const PageState state = state_of(parameters->request);
  const std::optional<ArticleResponse> found = pool_.article(request.tail, parameters->request);
  if (!found) return no_such_page(words);
  const std::string& code = found->article.head.language;
  const std::optional<Label> language = pool_.resolve(Facet::kLanguage, code);
  return reader_page(*found,
                     {state, language ? language->label : code, parameter(request, "show"), request.base_url,
                      find_neighbours(pool_, request.tail, parameters->request, state)},
                     words);
}

PageContent Pages::similar_content(const Request& request, const Words& words) const {
  if (!is_article_id(request.tail)) return no_such_page(words);
  Result<SearchParameters> parameters = read_parameters(request);
  if (!parameters.ok()) return bad_request_page(request, parameters.error(), words);
  const std::optional<SimilarResponse> found = pool_.similar(request.tail, kDefaultHits, request.deadline);
  if (!found) return no_such_page(words);
  Languages languages;
  for (const SimilarArticle& article : found->articles) name_language(article.hit.head.language, languages);
  return similar_page(*found, {state_of(parameters->request), std::move(languages)}, words);
}

}  // namespace

std::vector<Route> page_routes(SearcherPool& pool, const PageOptions& options) {
  const auto pages = std::make_shared<const Pages>(pool, options);
  const SearchLimits limits = options.limits;
  const auto api = std::make_shared<const ApiPages>(limits);
  const auto plain = [&pages](auto make) {
    return [pages, make](const Request&) { return pages->plain(make); };
  };
  return {{"/", [pages](const Request& request) { return pages->search(request); }},
          {"/a/", [pages](const Request& request) { return pages->article(request); }},
          {"/a/{id}/similar", [pages](const Request& request) { return pages->similar(request); }},
          {"/suggestions", [pages](const Request& request) { return pages->suggestions(request); }},
          {"/facets/", [pages](const Request& request) { return pages->facet(request); }},
          {"/about", [pages](const Request& request) { return pages->about(request); }},
          {"/help", plain([limits](const Words& words) {
             return help_page({today(), limits}, words);
           })},
          {"/help/api", plain([api](const Words& words) { return api->addresses(words); })},
          {"/help/errors", plain([api](const Words& words) { return api->errors(words); })},
          {"/opensearch.xml", [pages](const Request& request) { return pages->opensearch(request); }},
          get_route(RouteKind::kFixed, "/robots.txt",
                    [pages](const Request&) { return pages->file("robots.txt"); }),
          // Browsers ask for it where no page names an icon: beside JSON.
          get_route(RouteKind::kFixed, "/favicon.ico",
                    [pages](const Request&) { return pages->file("icon.svg"); }),
          get_route(RouteKind::kFixed, "/assets/",
                    [pages](const Request& request) { return pages->asset(request); })};
}

Handler not_found_page(SearcherPool& pool, const PageOptions& options) {
  const auto pages = std::make_shared<const Pages>(pool, options);
  return [pages](const Request&) { return pages->not_found(); };
}

}  // namespace dateline
