// Weak entity tags: the same request of the same revision of the index has the same tag, so that a client can
// ask "changed?" and be answered without a search (RFC 9110, section 8.8). Pure functions.
#pragma once

#include <string>
#include <string_view>

#include "indexer/schema/date.h"
#include "server/api/route.h"
#include "server/search/search_response.h"

namespace dateline {

struct TagInput {
  std::string_view build;     // another program may answer otherwise
  std::string_view base_url;  // stands in absolute addresses
  std::string_view path;      // decoded, as the parameters
  const Parameters& parameters;
  Day today;  // date:7d means other days tomorrow
};

// W/"REVISION-HASH"; the hash is over the index's uuid, build, base_url, path, parameters and day.
std::string entity_tag(const IndexInfo& index, const TagInput& input);

// True when `if_none_match` (a list of tags) holds `tag`, compared weakly. "*" matches nothing here: whether
// there is something at all is known only after the search.
bool matches_tag(std::string_view if_none_match, std::string_view tag);

}  // namespace dateline
