// The articles that are like one, listed like results under its title: where "Similar" leads, and what the
// script puts beside the article in the reader. Pure functions; routes.cc fetches what they need and renders.
#pragma once

#include "server/page/page_frame.h"
#include "server/page/page_state.h"
#include "server/page/result_view.h"

namespace dateline {

struct SimilarPageRequest {
  PageState state;      // the search that led there (blank: none), which links carry along
  Languages languages;  // of the similar articles
};

PageContent similar_page(const SimilarResponse& response, const SimilarPageRequest& request,
                         const Words& words);

}  // namespace dateline
