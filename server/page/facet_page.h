// All values of one facet on a page of their own, as checkboxes of the search form: where the filters beside
// the results lead that show only the most frequent ones, and what their find boxes ask for while a person
// types. Pure functions; routes.cc fetches what they need and renders.
#pragma once

#include <string>

#include "server/page/page_frame.h"
#include "server/page/page_state.h"
#include "server/search/search_response.h"

namespace dateline {

struct FacetPageRequest {
  Facet facet = Facet::kSource;
  PageState state;   // the search whose articles are counted
  std::string find;  // what the values' names are to begin with; "" takes all
};

// Chosen values that `response` does not list stay chosen.
PageContent facet_page(const FacetPageRequest& request, const FacetValuesResponse& response,
                       const Words& words);

}  // namespace dateline
