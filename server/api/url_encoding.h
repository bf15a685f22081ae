// Text as part of an address. Pure functions, safe from any thread.
#pragma once

#include <string>
#include <string_view>

#include "server/api/route.h"

namespace dateline {

// application/x-www-form-urlencoded: letters, digits and -._*: stay, a space becomes +, all else %XX.
std::string encode_parameter(std::string_view text);

// A foreign address as one that stands where addresses are checked (RFC 3986): what may not be in any (white
// space, controls, " < > \ ^ ` { | }, a % without two hexadecimal digits, a second #, bytes beyond ASCII) as
// %XX; everything else stays.
std::string encode_address(std::string_view address);

// "name=value&name=value", in order, both encoded; "" for none.
std::string encode_parameters(const Parameters& parameters);

}  // namespace dateline
