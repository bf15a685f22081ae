// The page /about: what is in the index (by source, language and date, each with a link to its articles),
// what the server keeps of a search, and under which licences it stands. Pure function.
#pragma once

#include "server/page/page_frame.h"

namespace dateline {

// `all` answers an empty search with every facet.
PageContent about_page(const SearchResponse& all, const Words& words);

}  // namespace dateline
