#include "server/page/routes.h"

#include <algorithm>
#include <chrono>
#include <memory>

#include "indexer/base/digest.h"
#include "server/api/problem.h"
#include "server/api/search_parameters.h"
#include "server/page/about_page.h"
#include "server/page/api_page.h"
#include "server/page/assets.h"
#include "server/page/help_page.h"
#include "server/page/search_page.h"
#include "server/page/suggestions_view.h"
#include "server/page/template_store.h"

namespace dateline {
namespace {

constexpr std::uint32_t kHitsOnFirstPage = 5;
constexpr std::size_t kMaxRelaxed = 6;  // searches that a page without results adds

Day today() {
  return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
}

// Templates and assets of one state of web/.
struct Web {
  explicit Web(const WebFiles& files) : words(Words::load(files)), templates(files, words), assets(files) {}
  Words words;
  TemplateStore templates;
  Assets assets;
};

// The pages' handlers. Shared by all routes, immutable; with a web folder each request loads it anew.
class Pages {
 public:
  Pages(SearcherPool& pool, const PageOptions& options)
      : pool_(pool),
        folder_(options.web_folder),
        limits_(options.limits),
        web_(std::make_shared<Web>(load_web_files(folder_))) {}

  Reply search(const Request& request) const {
    return guarded(request, [&] { return search_content(request); });
  }

  Reply article(const Request& request) const {
    return guarded(request, [&] { return article_content(request); });
  }

  Reply about(const Request& request) const {
    return guarded(request, [&] {
      SearchRequest all;
      all.limit = 0;
      all.deadline = request.deadline;
      return about_page(pool_.search(all));
    });
  }

  // The list below the search box, for suggest.js.
  Reply suggestions(const Request& request) const {
    return guarded(request, [&] { return suggestions_content(request); });
  }

  Reply help() const { return reply(help_page({today(), limits_})); }
  Reply api() const { return reply(api_page(limits_)); }
  Reply errors() const { return reply(errors_page(limits_)); }
  Reply asset(const Request& request) const { return web()->assets.reply(request.tail); }

  Reply file(std::string_view name) const { return web()->assets.by_name(name); }
  Reply opensearch(const Request& request) const;

  Reply not_found() const { return reply(no_such_page()); }

 private:
  std::shared_ptr<const Web> web() const {
    return folder_.empty() ? web_ : std::make_shared<const Web>(load_web_files(folder_));
  }

  Reply reply(PageContent content) const {
    const std::shared_ptr<const Web> current = web();
    content.view.text("style_url", current->assets.url("style.css"))
        .text("app_url", current->assets.url("app.js"))
        .text("suggest_url", current->assets.url("suggest.js"))
        .text("icon_url", current->assets.url("icon.svg"))
        .text("most_query", std::to_string(limits_.query_bytes));
    return {content.status,
            "text/html; charset=utf-8",
            current->templates.render(content.template_name, content.view),
            {}};
  }

  template <class Make>
  Reply guarded(const Request& request, const Make& make) const;

  Result<SearchParameters> read_parameters(const Request& request) const;
  PageContent search_content(const Request& request) const;
  PageContent article_content(const Request& request) const;
  PageContent suggestions_content(const Request& request) const;
  PageContent nothing_found(const SearchRequest& request, const PageState& state,
                            const SearchResponse& response) const;

  static PageContent no_such_page() {
    return message_page(
        {404, "There is no such page", "The address may be misspelt, or the article was removed.", ""});
  }

  PageState state_of(const SearchRequest& request) const {
    return page_state(request,
                      [this](Facet facet, std::string_view value) { return pool_.resolve(facet, value); });
  }

  SearcherPool& pool_;
  std::string folder_;
  SearchLimits limits_;
  std::shared_ptr<const Web> web_;
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
  auto parameters = read_search_parameters(given, ParameterPolicy::kLenient, {today(), limits_});
  if (parameters.ok()) parameters->request.deadline = request.deadline;
  return parameters;
}

PageContent bad_request_page(const Request& request, const Error& error) {
  return message_page(
      {problem_kind(error.field).status, "That search cannot be run", error.message, query_text(request)});
}

// What handlers throw for: a search that took too long, and an index that cannot be read.
template <class Make>
Reply Pages::guarded(const Request& request, const Make& make) const {
  try {
    return reply(make());
  } catch (const QueryTimeout&) {
    Reply out = reply(message_page({503, "That search took too long",
                                    "It was given up, so there is no answer that would be only half of one. "
                                    "Rarer words, fewer stars and a shorter span of time make it quicker; "
                                    "or try again in a moment.",
                                    query_text(request)}));
    out.headers.emplace_back("Retry-After", "1");
    return out;
  } catch (const std::runtime_error&) {
    Reply out = reply(
        message_page({503, "The index cannot be read just now",
                      "The articles are still there. Try again in a few seconds.", query_text(request)}));
    out.headers.emplace_back("Retry-After", "5");
    return out;
  }
}

// How a browser adds this server to its search engines (OpenSearch 1.1).
Reply Pages::opensearch(const Request& request) const {
  const std::shared_ptr<const Web> current = web();
  View view;
  view.text("base_url", request.base_url).text("icon_url", current->assets.url("icon.svg"));
  return {200, "application/opensearchdescription+xml", current->templates.render("opensearch", view), {}};
}

PageContent Pages::search_content(const Request& request) const {
  Result<SearchParameters> parameters = read_parameters(request);
  if (!parameters.ok()) return bad_request_page(request, parameters.error());
  SearchRequest& search = parameters->request;
  const PageState state = state_of(search);
  if (state.is_blank()) search.limit = kHitsOnFirstPage;
  const SearchResponse response = pool_.search(search);
  if (response.index.documents == 0) return empty_index_page();
  if (state.is_blank()) return first_page(response);
  if (response.total == 0) return nothing_found(search, state, response);
  return results_page(state, response);
}

PageContent Pages::nothing_found(const SearchRequest& request, const PageState& state,
                                 const SearchResponse& response) const {
  Instead instead;
  for (const Chip& chip : chips(state)) {
    if (instead.relaxed.size() == kMaxRelaxed) break;
    SearchRequest wider = request;
    wider.offset = 0;
    wider.limit = 0;
    wider.switches.relax = false;
    wider.wants_facet.fill(false);
    wider.dates = chip.without.dates;
    wider.since = chip.without.since;
    for (const FacetSpec& facet : kFacets) {
      Selection& selection = wider.selection(facet.facet);
      selection = {};
      for (const Label& value : chip.without.choice(facet.facet).any) selection.any.push_back(value.id);
      for (const Label& value : chip.without.choice(facet.facet).none) selection.none.push_back(value.id);
    }
    const std::uint64_t total = pool_.search(wider).total;
    if (total > 0) instead.relaxed.emplace_back(chip, total);
  }
  for (const Hit& hit : response.closest) {
    const std::string& code = hit.head.language;
    if (foreign_language(instead.languages, code) != code) continue;
    if (auto label = pool_.resolve(Facet::kLanguage, code)) instead.languages.push_back(std::move(*label));
  }
  return none_page(state, response, instead);
}

PageContent Pages::suggestions_content(const Request& request) const {
  Result<SearchParameters> parameters = read_parameters(request);
  if (!parameters.ok()) return bad_request_page(request, parameters.error());
  const Suggestions suggestions =
      pool_.suggest({parameters->request.text, kDefaultSuggestions, request.deadline});
  return {"suggestions", suggestions_view(state_of(parameters->request), suggestions)};
}

PageContent Pages::article_content(const Request& request) const {
  if (!is_article_id(request.tail)) return no_such_page();
  Result<SearchParameters> parameters = read_parameters(request);
  if (!parameters.ok()) return bad_request_page(request, parameters.error());
  const PageState state = state_of(parameters->request);
  const std::optional<ArticleResponse> found = pool_.article(request.tail, parameters->request);
  if (!found) return no_such_page();
  const std::string& code = found->article.head.language;
  const std::optional<Label> language = pool_.resolve(Facet::kLanguage, code);
  return reader_page(*found, {state, language ? language->label : code, parameter(request, "show")});
}

}  // namespace

std::vector<Route> page_routes(SearcherPool& pool, const PageOptions& options) {
  const auto pages = std::make_shared<const Pages>(pool, options);
  return {{"/", [pages](const Request& request) { return pages->search(request); }},
          {"/a/", [pages](const Request& request) { return pages->article(request); }},
          {"/suggestions", [pages](const Request& request) { return pages->suggestions(request); }},
          {"/about", [pages](const Request& request) { return pages->about(request); }},
          {"/help", [pages](const Request&) { return pages->help(); }},
          {"/help/api", [pages](const Request&) { return pages->api(); }},
          {"/help/errors", [pages](const Request&) { return pages->errors(); }},
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
