// DateScan: the first full date in running text, in some sixty languages, digits of all scripts and four
// calendars: "21 октября 2024", "Oct. 21st, 2024", "2024年10月21日", "๒๑ ตุลาคม ๒๕๖๗", "۳۰ مهر ۱۴۰۳". Used for
// dates that a page shows and says nowhere else. Pure functions, any thread.
#pragma once

#include <optional>
#include <string_view>

#include "indexer/schema/date.h"

namespace dateline {

// How "3/4/2024" is read.
enum class DayOrder { kUnknown, kDayFirst, kMonthFirst };

// The order that is usual in a language ("en-GB", "de") and at an address (".uk", ".com"); unknown where both
// are.
DayOrder usual_order(std::string_view language, std::string_view host);

struct DateScan {
  // ISO 639-1 in small letters, for names that two languages have; "" when unknown.
  std::string_view language{};
  DayOrder order = DayOrder::kUnknown;
};

// The first date of day precision, of the years 1900 to 2100. One that a word such as "updated" or "©" stands
// before is passed over. nullopt when there is none. Only the first 64 KiB are looked at.
std::optional<Date> find_date(std::string_view text, const DateScan& scan);

}  // namespace dateline
