// Agreement: how well what was found agrees with what was marked: precision, recall, F1 over counts that add
// up over documents. Used by programs that measure extraction. A plain value.
#pragma once

#include <cstddef>
#include <set>

namespace dateline::bench {

struct Agreement {
  std::size_t right = 0;
  std::size_t extra = 0;   // found, but not marked
  std::size_t missed = 0;  // marked, but not found

  std::size_t found() const { return right + extra; }
  std::size_t marked() const { return right + missed; }

  // The share of what was found that is right, of what was marked that was found, and the harmonic mean; each
  // 0 where there is nothing.
  double precision() const { return share(right, found()); }
  double recall() const { return share(right, marked()); }
  double f1() const { return share(2 * right, found() + marked()); }

  template <class Item>
  void add(const std::set<Item>& found_items, const std::set<Item>& marked_items) {
    for (const Item& item : found_items) ++(marked_items.contains(item) ? right : extra);
    for (const Item& item : marked_items) missed += found_items.contains(item) ? 0U : 1U;
  }

 private:
  static double share(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
  }
};

}  // namespace dateline::bench
