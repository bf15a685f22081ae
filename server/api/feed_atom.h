// A Feed as Atom (RFC 4287), with the pages of RFC 5005, OpenSearch 1.1's counts, and Dublin Core's date,
// which says a month or a year where Atom's own could not. Pure function.
#pragma once

#include <string>

#include "server/api/feed.h"

namespace dateline {

// One document. An entry's `updated` is when the article came into the index; `published` is there only for a
// date known to the day.
std::string atom_feed(const Feed& feed);

inline constexpr std::string_view kAtomType = "application/atom+xml";

}  // namespace dateline
