// The target of a request, decoded: a path and its parameters in the order of the URL. Our own decoder, since
// a map would lose the order and repeated names. Pure functions. Not for text inside the values: api/ checks
// that it is UTF-8.
#pragma once

#include <string>
#include <string_view>

#include "indexer/base/result.h"
#include "server/api/route.h"

namespace dateline {

struct Target {
  std::string path;  // decoded; + stays +
  Parameters parameters;
};

// Splits "/path?name=value&..." and decodes %XX, in parameters also + as a space (WHATWG URL, section 5.1).
// Errors: bad_encoding for a % without two hexadecimal digits, and for %00 in a parameter.
Result<Target> parse_target(std::string_view target);

}  // namespace dateline
