// Addresses of pages. One search has one address: parameters in fixed order (q, source, person, country,
// lang, from, to, since, sort, variants, typos, relax, prefix, page), ids in ascending order, defaults left
// out. Pure functions, safe from any thread.
#pragma once

#include <string>
#include <string_view>

#include "server/page/page_state.h"

namespace dateline {

// "/?q=storm+shadow&country=KP&from=2024-10-01&page=2"; "/" for the blank state.
std::string search_url(const PageState& state);
// "/a/ID?q=...": the article, with the search that it was found by.
std::string article_url(std::string_view id, const PageState& state);
// The same with the places marked that name a person or a country of the article, at the first of them.
std::string where_url(std::string_view id, const PageState& state, std::string_view shown);
// "/a/ID/similar?q=...": the articles that are like it.
std::string similar_url(std::string_view id, const PageState& state);
// "/api/v1/search?...": the same search, first page, as JSON.
std::string json_url(const PageState& state);

// "/api/v1/export?...&format=csv": all its matches as a file. What a page does unasked and an export does not
// is asked for, so that the file has the articles of the page.
std::string export_url(const PageState& state, std::string_view format);

// "/feed.atom?...": what comes into the index of it, in a feed reader. A feed takes words as they stand: with
// `typos` on in the state it corrects as the page does.
std::string feed_url(const PageState& state);

// The parameter's name in addresses: "lang" for languages, else the facet's own.
std::string_view parameter_name(Facet facet);
// What sort= says of it.
std::string_view sort_value(Sort sort);

}  // namespace dateline
