#include "server/page/facet_page.h"

#include <algorithm>

#include "server/page/chips_view.h"
#include "server/page/facet_view.h"
#include "server/page/page_url.h"
#include "server/page/phrases.h"

namespace dateline {
namespace {

// What of the search no checkbox of the page holds.
PageState unlisted(const FacetPageRequest& request, const FacetValuesResponse& response) {
  PageState state = request.state;
  std::erase_if(state.choice(request.facet).any, [&](const Label& label) {
    return std::any_of(response.values.begin(), response.values.end(),
                       [&](const FacetCount& value) { return value.id == label.id; });
  });
  return state;
}

}  // namespace

PageContent facet_page(const FacetPageRequest& request, const FacetValuesResponse& response,
                       const Words& words) {
  const std::string title =
      words.say("facet_values", {{"facet", facet_title(request.facet, words)}, {"count", response.total}});
  View view = page_frame("facet", page_title(title, words), request.state);
  add_index(view, response.index, words);
  const bool is_cut = response.total > response.values.size();
  view.list("hidden_fields", carried_fields(unlisted(request, response)))
      .text("status", title)
      .text("title", title)
      .text("parameter", parameter_name(request.facet))
      .text("field", spec(request.facet).name)
      .text("find", request.find)
      .maybe("shown", is_cut ? words.number(response.values.size()) : "")
      .list("values", value_views(response.values, words))
      .text("back_url", search_url(request.state));
  return {"facet_values", std::move(view)};
}

}  // namespace dateline
