// Agreement: how well what was found agrees with what was marked: precision, recall, F1 over counts that add
// up over documents. Used by programs that measure extraction. Plain values.
#pragma once

#include <algorithm>
#include <cstddef>
#include <set>

namespace dateline::bench {

struct Agreement {
  std::size_t right = 0;
  std::size_t found = 0;
  std::size_t marked = 0;

  // The share of what was found that is right, of what was marked that was found, and the harmonic mean; each
  // 0 where there is nothing.
  double precision() const { return share(right, found); }
  double recall() const { return share(right, marked); }
  double f1() const { return share(2 * right, found + marked); }

  template <class Item>
  void add(const std::set<Item>& found_items, const std::set<Item>& marked_items) {
    found += found_items.size();
    marked += marked_items.size();
    right +=
        static_cast<std::size_t>(std::count_if(found_items.begin(), found_items.end(), [&](const Item& item) {
          return marked_items.contains(item);
        }));
  }

 private:
  static double share(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
  }
};

}  // namespace dateline::bench
