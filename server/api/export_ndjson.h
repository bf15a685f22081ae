// An export as NDJSON: an object an article with the fields of a hit and the summary, and a last one that
// says how many rows there are; by it a reader knows that it has all. README.md is the contract. Pure
// functions; invalid UTF-8 becomes U+FFFD.
#pragma once

#include <string>
#include <vector>

#include "server/search/export_run.h"
#include "server/search/search_response.h"

namespace dateline {

// Each is one line with its end. `attributes` as wants_attribute() takes them.
std::string ndjson_row(const Hit& hit, const std::vector<std::string>& attributes);
std::string ndjson_end(const ExportCounts& counts);

}  // namespace dateline
