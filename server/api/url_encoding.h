// Text as part of an address. Pure functions, safe from any thread.
#pragma once

#include <string>
#include <string_view>

#include "server/api/route.h"

namespace dateline {

// application/x-www-form-urlencoded: letters, digits and -._*: stay, a space becomes +, all else %XX.
std::string encode_parameter(std::string_view text);

// "name=value&name=value", in order, both encoded; "" for none.
std::string encode_parameters(const Parameters& parameters);

}  // namespace dateline
