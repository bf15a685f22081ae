// The frame of a page: what every template of a whole page is given, and a page as a template's name with its
// view. Pure functions; routes.cc adds the addresses of the assets and renders.
#pragma once

#include <string>
#include <string_view>

#include "server/page/page_state.h"
#include "server/page/view.h"
#include "server/page/words.h"

namespace dateline {

struct PageContent {
  std::string template_name;
  View view;
  int status = 200;
};

// `kind` names the page for the stylesheet and the module; the search box holds the text of `state`, and its
// form what else the state says.
View page_frame(std::string_view kind, const std::string& title, const PageState& state);

// The title of a page that is about `what`: "Error codes, Dateline".
std::string page_title(std::string_view what, const Words& words);

// How many articles there are and as of when, for the foot.
void add_index(View& view, const IndexInfo& index, const Words& words);

}  // namespace dateline
