// SavedSearch: one line of the file that `alert` takes, NAME: PARAMETERS, as a checked request. A person
// writes the parameters by hand (q=oil prices&country=KP) or pastes the address of a page. Pure function.
#pragma once

#include <string>

#include "indexer/base/result.h"
#include "server/api/search_rules.h"
#include "server/cli/query_list.h"
#include "server/search/search_request.h"

namespace dateline {

struct SavedSearch {
  std::string name;  // as written, up to 100 bytes
  SearchRequest request;
};

// The name of a line, also of one that is wrong behind it; "" when it has none.
std::string saved_name(const ListedLine& line);

// The literal set, as a feed has it: what shapes pages in a pasted address (page, sort ...) is left out, and
// a parameter that is unknown, empty or given twice is an error. Errors: messages name the field.
Result<SavedSearch> read_saved_search(const ListedLine& line, const SearchRules& rules);

}  // namespace dateline
