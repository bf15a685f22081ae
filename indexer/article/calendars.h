// Calendars: days of the Persian, Islamic, Thai and East Asian reckonings as days of ours. Pure functions,
// any thread.
#pragma once

#include <optional>

#include "indexer/schema/date.h"

namespace dateline {

// A day of the Persian (Solar Hijri) calendar, years 1250 to 1500, by its 33-year cycle. nullopt for a day
// that it does not have.
std::optional<Date> persian_day(int year, unsigned month, unsigned day);

// A day of the Islamic calendar, years 1300 to 1500, by the tabular rule: the months that are seen or decreed
// begin up to a day before or after, so that it is an estimate of three days.
std::optional<Date> islamic_day(int year, unsigned month, unsigned day);

// The year of ours that a year of four digits is: Buddhist ones (2443 to 2643) are 543 ahead. 0 for one that
// is no year of ours.
int common_year(int year);

}  // namespace dateline
