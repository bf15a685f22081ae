// Dates as feeds write them: RFC 822 with its usual violations, beside all that written_date.h reads. Pure
// function, any thread.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// The same date in a form that parse_written_date reads: a year of two digits in full (RFC 2822,
// section 4.3), an hour of two digits, "GMT+0200" and "+02:00 (CEST)" as an offset, no name of a day in
// whatever language. A text that is not understood is returned as it is.
std::string mended_feed_date(std::string_view text);

}  // namespace dateline
