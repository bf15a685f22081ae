// Query maker: 200 queries in fixed shares from the words of a collection, for measuring speed. The same
// collection and seed make the same queries on every machine. Pure function.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/base/result.h"
#include "tests/bench/speed_query.h"
#include "tests/bench/word_statistics.h"

namespace dateline::bench {

// 15 of one frequent word (in over 4 % of the articles), 20 of one middling word (over 0.2 %), 25 of two
// words of a title, 15 of three or four, 10 of two frequent ones (all of them AND), 20 and 25 OR of two and
// of three or four, 20 and 10 phrases of two and three words, 20 with a country, 15 with a range of dates, 5
// with both. Errors: a collection that has no such words, phrases, countries or dates (named).
Result<std::vector<SpeedQuery>> make_queries(const WordStatistics& statistics, std::uint64_t seed);

}  // namespace dateline::bench
