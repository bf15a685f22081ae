// Random numbers that are the same on every machine: integers only, none of the standard library's
// distributions, whose results differ between libraries. Used by the makers of articles and queries. Not for
// secrets. One thread an object.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace dateline::bench {

// SplitMix64 (Steele, Lea and Flood 2014).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next();
  // 0 to count - 1; 0 when count is 0. Even but for the 2^-32 that multiplying leaves.
  std::uint32_t below(std::uint32_t count);
  // True in so many of a thousand cases.
  bool happens(std::uint32_t of_thousand) { return below(1000) < of_thousand; }

 private:
  std::uint64_t state_;
};

// Ranks 0 to size - 1, where rank r is drawn 1 / (r + 1) as often as rank 0 (Zipf 1949).
class ZipfTable {
 public:
  explicit ZipfTable(std::size_t size);

  std::size_t draw(Random& random) const;

 private:
  std::vector<std::uint64_t> sums_;  // of the weights up to and with each rank
};

}  // namespace dateline::bench
