// Search rounds: a list of requests asked again and again of one SearcherPool, in this process, and how long
// each took. What is timed is SearcherPool::search alone, not parsing nor writing the answer. Used by
// search_speed.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "server/search/searcher.h"

namespace dateline::bench {

struct RoundsOptions {
  std::size_t rounds = 12;
  std::size_t warm_up = 6;  // of these, the first that do not count; below `rounds`
  std::size_t threads = 1;  // each asks all rounds, at the same time
};

// What became of one request. Times are milliseconds, the median over the rounds that count of all threads;
// `processor` is the CPU time of the thread that asked.
struct SearchOutcome {
  std::uint64_t total = 0;
  std::vector<std::string> hits;  // ids, best first
  std::size_t warnings = 0;
  double wall = 0;
  double processor = 0;
  std::array<double, kStageNames.size()> stages{};  // what of `wall` each Stage took
};

struct Rounds {
  std::vector<SearchOutcome> outcomes;  // by request
  double seconds = 0;                   // of the rounds that count, until the last thread was done
  std::uint64_t searches = 0;           // in these seconds
};

// Throws std::runtime_error when the index cannot be read, or when two answers to one request have different
// totals or hits.
Rounds time_searches(SearcherPool& pool, const std::vector<SearchRequest>& requests,
                     const RoundsOptions& options);

}  // namespace dateline::bench
