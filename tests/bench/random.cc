#include "tests/bench/random.h"

#include <algorithm>

namespace dateline::bench {

std::uint64_t Random::next() {
  state_ += 0x9e3779b97f4a7c15;
  std::uint64_t bits = state_;
  bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9;
  bits = (bits ^ (bits >> 27)) * 0x94d049bb133111eb;
  return bits ^ (bits >> 31);
}

std::uint32_t Random::below(std::uint32_t count) {
  return static_cast<std::uint32_t>(((next() >> 32) * count) >> 32);
}

ZipfTable::ZipfTable(std::size_t size) {
  constexpr std::uint64_t kFirst = std::uint64_t{1} << 40;
  std::uint64_t sum = 0;
  sums_.reserve(size);
  for (std::size_t rank = 0; rank < size; ++rank) sums_.push_back(sum += kFirst / (rank + 1));
}

std::size_t ZipfTable::draw(Random& random) const {
  if (sums_.empty()) return 0;
  const std::uint64_t at = random.next() % sums_.back();
  return static_cast<std::size_t>(std::upper_bound(sums_.begin(), sums_.end(), at) - sums_.begin());
}

}  // namespace dateline::bench
