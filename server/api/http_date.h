// An instant as HTTP and RSS write it. Pure function, safe from any thread.
#pragma once

#include <cstdint>
#include <string>

namespace dateline {

// "Fri, 18 Oct 2024 05:03:00 GMT" for UTC seconds: IMF-fixdate (RFC 9110, section 5.6.7), which is also a
// date of RFC 822.
std::string http_date(std::int64_t seconds);

}  // namespace dateline
