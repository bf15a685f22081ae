// One line of `dateline-server alert`: an article that is new to a saved search, as JSON. Pure function.
#pragma once

#include <string>
#include <string_view>

#include "server/search/search_response.h"

namespace dateline {

// { search, id, title, url, source, sourceId, author, date, datePrecision, date_ts, firstIndexed, link } and
// a line end; as in a hit. `base_url` is what absolute addresses begin with; when it is "", there is no
// `link`.
std::string alert_line(const std::string& search, const Hit& hit, std::string_view base_url);

}  // namespace dateline
