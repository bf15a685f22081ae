// A Feed as RSS 2.0, for readers that take no Atom, with Atom's links and `updated`, Dublin Core's names and
// OpenSearch 1.1's counts as extensions. Pure function.
#pragma once

#include <string>

#include "server/api/feed.h"

namespace dateline {

// One document. `pubDate` is there only for a date known to the day, as Atom's `published`; descriptions are
// HTML of text alone.
std::string rss_feed(const Feed& feed);

inline constexpr std::string_view kRssType = "application/rss+xml";

}  // namespace dateline
