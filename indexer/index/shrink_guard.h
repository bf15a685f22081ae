// ShrinkGuard: decides whether a root may lose articles. More than half of them gone at once is rather an
// unmounted disk or a cut file than a person's wish, so it takes --allow-shrink. One a root, one run.
#pragma once

#include <cstdint>

namespace dateline {

enum class ShrinkRule { kHalfAtMost, kAllowed };

class ShrinkGuard {
 public:
  // `articles` is what the root had when the run began.
  ShrinkGuard(std::uint64_t articles, ShrinkRule rule) : articles_(articles), rule_(rule) {}

  // True, and counted, when the root may lose this many more.
  bool take(std::uint64_t lost) {
    if (rule_ == ShrinkRule::kHalfAtMost && lost > 0 && (lost_ + lost) * 2 > articles_) return false;
    lost_ += lost;
    return true;
  }

  std::uint64_t articles() const { return articles_; }

 private:
  std::uint64_t articles_;
  std::uint64_t lost_ = 0;
  ShrinkRule rule_;
};

}  // namespace dateline
