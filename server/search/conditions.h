// Conditions: choices of a request made part of its query. A facet's counts ignore the facet's own choice,
// and the histogram the dates', since a person chooses among them; who counts within what was chosen asks for
// it here. Pure functions over the request.
#pragma once

#include "server/search/search_request.h"

namespace dateline {

// The request's dates as a condition of its query; they find the same articles.
void bind_dates(SearchRequest& request);

// What was chosen and left out in one facet likewise. A value that the index does not know is still warned
// of.
void bind_selection(SearchRequest& request, Facet facet);

}  // namespace dateline
