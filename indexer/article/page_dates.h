// The day of publication that a page shows to its readers: marked as such (itemprop), in <time>, in an
// element that is named for it ("entry-date", "posted-on"), or in a short line near the headline. For pages
// whose data (JSON-LD, meta) say nothing. What is marked as changed never counts. Pure functions, any thread.
#pragma once

#include <optional>

#include "indexer/article/date_scan.h"
#include "indexer/article/page_tree.h"

namespace dateline {

// The date of the first element with itemprop datePublished, or else dateCreated; nullopt when there is none
// that can be read.
std::optional<Date> marked_date(const PageTree& page, const DateScan& scan);

// The date that most likely is the article's among those shown: nearest to the first <h1> of the marked ones,
// else the first in a line of its own. Menus, footers and lists of other articles are left out.
std::optional<Date> shown_date(const PageTree& page, const DateScan& scan);

}  // namespace dateline
