// Suggestions in the form that browsers ask search engines for (OpenSearch Suggestions 1.1):
// [TEXT, [suggestion, ...], [what it is, ...], [address, ...]]. Pure; never throws on foreign bytes.
#pragma once

#include <string>
#include <string_view>

#include "server/search/suggestions.h"

namespace dateline {

inline constexpr std::string_view kSuggestionsType = "application/x-suggestions+json";

// Completions of the text, then names, then titles; the three lists are of one length. Addresses are
// absolute, of `base_url`: a search, the articles of a name, an article.
std::string opensearch_json(const SuggestRequest& request, const Suggestions& suggestions,
                            std::string_view base_url);

}  // namespace dateline
