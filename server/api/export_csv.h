// An export as CSV (RFC 4180): a byte order mark (without it a spreadsheet takes UTF-8 for its own code
// page), a header, a record an article, CR LF. Several values of a field are joined by "; ". README.md is the
// contract. Pure functions; they never throw on foreign bytes.
#pragma once

#include <string>
#include <vector>

#include "server/search/search_response.h"

namespace dateline {

// The byte order mark and the header record. `attributes` as wants_attribute() takes them.
std::string csv_head(const std::vector<std::string>& attributes);
std::string csv_row(const Hit& hit, const std::vector<std::string>& attributes);

}  // namespace dateline
