// SearchParameters: the parameters of a search URL, checked: the one place where text from a URL, a page's
// form or the command line becomes a SearchRequest. Native JSON reads them strictly, pages leniently. Pure
// functions; README.md lists every parameter with its bounds.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/base/result.h"
#include "server/api/parameter_values.h"
#include "server/api/route.h"
#include "server/api/search_rules.h"
#include "server/search/search_request.h"

namespace dateline {

// Which of the two families the client pages by, and so which one the answer shows.
enum class Paging : std::uint8_t { kPages, kOffset };

struct SearchParameters {
  Parameters given;  // as they came, for addresses of the same search with another switch
  SearchRequest request;
  Paging paging = Paging::kPages;
  std::vector<std::string> attributes;  // of a hit; empty: all but the body
};

// Errors: `field` is a code of problem.h, `message` a sentence that names the parameter, what was wanted and
// what came.
Result<SearchParameters> read_search_parameters(const Parameters& parameters, ParameterPolicy policy,
                                                const SearchRules& rules);

// The names that attributesToRetrieve takes.
const std::vector<std::string>& hit_attributes();

}  // namespace dateline
