// One article as a view: title, record (source, date and how it is known, author, language, original), text
// with numbered marks, people and countries. Pure functions.
#pragma once

#include "server/page/page_state.h"
#include "server/page/view.h"

namespace dateline {

// For templates/reader.mustache. `language` is the label of the article's language, "" when unknown; `state`
// is the search that it was found by (blank: none), where its back link leads.
View reader_view(const ArticleResponse& response, const std::string& language, const PageState& state);

}  // namespace dateline
