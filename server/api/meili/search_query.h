// SearchQuery: one search of a Meilisearch client, checked: what it asks of the index, and how it wants the
// answer. Made from a body of POST /multi-search and /indexes/{uid}/search, or from the parameters of GET.
// README.md lists the fields. Plain values and pure functions.
#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/base/result.h"
#include "server/api/route.h"
#include "server/api/search_parameters.h"
#include "server/search/search_request.h"

namespace dateline {

// Names of a document's fields; `has_all` is "*".
struct FieldChoice {
  bool has_all = false;
  std::vector<std::string> names;

  bool has(std::string_view name) const;
  bool empty() const { return !has_all && names.empty(); }
};

struct SearchQuery {
  SearchRequest request;  // of the literal set: no corrections, no nearest articles
  Paging paging = Paging::kOffset;
  // As asked for; the request's own are within the window.
  std::uint32_t offset = 0;
  std::uint32_t limit = 20;  // or hits a page
  std::uint32_t page = 1;
  FieldChoice retrieved{true, {}};
  FieldChoice highlighted;
  bool crops_body = false;
  std::string pre_tag = "<em>";
  std::string post_tag = "</em>";
  std::string crop_marker = "…";
  std::optional<std::vector<std::string>> facets;  // in the order asked for, "*" as all there are
  bool shows_positions = false;
  bool shows_score = false;

  // True when a hit has `_formatted`.
  bool is_formatted() const { return !highlighted.empty() || crops_body; }
  // True when the field is in it.
  bool formats(std::string_view name) const;
};

// In one answer, whatever the window: hits may hold whole articles, and all of them stand in memory at once.
inline constexpr std::uint32_t kMaxMeiliHits = 1000;
// Of a facet, as Meilisearch's default is.
inline constexpr std::uint32_t kMeiliFacetValues = 100;

// `body` is a JSON object. Errors: `field` is a code of Meilisearch's or one that error_json.h renames.
Result<SearchQuery> read_search_query(const nlohmann::ordered_json& body, const SearchRules& rules);

// The parameters of GET as such a body: numbers, true and false, and lists separated by commas.
nlohmann::ordered_json query_body(const Parameters& parameters);

}  // namespace dateline
