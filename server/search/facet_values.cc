#include "server/search/facet_values.h"

#include <algorithm>
#include <limits>

#include "indexer/analysis/fold.h"
#include "server/search/matching.h"

namespace dateline {
namespace {

bool begins_a_word(const std::vector<std::string>& names, const std::string& start) {
  return std::any_of(names.begin(), names.end(),
                     [&](const std::string& name) { return name.starts_with(start); });
}

bool has_words(std::string_view name, const std::vector<std::string>& words) {
  const std::vector<std::string> own = name_words(name);
  return std::all_of(words.begin(), words.end(),
                     [&](const std::string& word) { return begins_a_word(own, word); });
}

// The request with nothing asked for but the counts of one facet.
SearchRequest counting_request(SearchRequest request, Facet facet) {
  request.wants_facet.fill(false);
  request.wants_facet[static_cast<std::size_t>(facet)] = true;
  request.facet_limit = std::numeric_limits<std::uint32_t>::max();
  request.sort = Sort::kNewest;  // without weights
  request.offset = 0;
  request.limit = 0;
  // What stands near the query is no match and counts nothing.
  request.switches.relax = false;
  return request;
}

}  // namespace

std::vector<std::string> name_words(std::string_view text) {
  const std::string folded = fold_name(text);
  std::vector<std::string> words;
  for (std::string_view rest = folded; !rest.empty();) {
    const std::size_t dash = rest.find('-');
    words.emplace_back(rest.substr(0, dash));
    rest.remove_prefix(dash == std::string_view::npos ? rest.size() : dash + 1);
  }
  return words;
}

bool has_name_words(const FacetValue& value, const std::vector<std::string>& words) {
  return has_words(value.label, words) || has_words(value.id, words) ||
         std::any_of(value.aliases.begin(), value.aliases.end(),
                     [&](const std::string& alias) { return has_words(alias, words); });
}

FacetValuesResponse facet_values(Snapshot& snapshot, const SearchRequest& request,
                                 const FacetValuesOptions& options) {
  SearchResponse counted = answer(snapshot, counting_request(request, options.facet));
  FacetValuesResponse response;
  response.warnings = std::move(counted.warnings);
  response.index = std::move(counted.index);
  const FacetColumn& column = snapshot.columns().facet(options.facet);
  const std::vector<std::string> words = name_words(options.query);
  // What holds no word is in no name.
  const bool finds_nothing = words.empty() && !options.query.empty();
  for (FacetCount& value : counted.facets[static_cast<std::size_t>(options.facet)].values) {
    request.deadline.tick();
    // Chosen values stand in the listing at 0 too, which would make pages of it differ from its total.
    if (value.count == 0 || finds_nothing) continue;
    const auto ordinal = column.find_id(value.id);
    if (!words.empty() && !(ordinal && has_name_words(column.values()[*ordinal], words))) continue;
    if (response.total++ < options.offset || response.values.size() == options.limit) continue;
    response.values.push_back(std::move(value));
  }
  return response;
}

}  // namespace dateline
