// Histogram: counts by date as the bars of an answer. Pure function.
// A date stands in a bar when it lies wholly within it: a month known without its day counts in bars of a
// month or a year, never in one of its days or weeks; such dates are told apart, in `coarse`.
#pragma once

#include <cstdint>
#include <vector>

#include "server/search/facet_columns.h"
#include "server/search/search_request.h"
#include "server/search/search_response.h"

namespace dateline {

// kAuto aims at no more bars than this between the first date and the last.
inline constexpr std::int64_t kMaxBars = 60;

// `counts` by place in `dates`, of which the first is the unknown one and the others ascend. kAuto takes the
// shortest of day, week (Monday to Sunday), month and year that keeps to kMaxBars and leaves no more than
// half of the dated articles without a bar; else year.
DateHistogram make_histogram(const std::vector<DateKey>& dates, const std::vector<std::uint64_t>& counts,
                             Interval interval);

}  // namespace dateline
