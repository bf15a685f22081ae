#include "server/page/pages_view.h"

#include <algorithm>

#include "server/page/page_url.h"

namespace dateline {

std::uint32_t page_count(std::uint64_t total, std::uint32_t window) {
  const std::uint64_t reachable = std::min<std::uint64_t>(total, window);
  return static_cast<std::uint32_t>((reachable + kDefaultHits - 1) / kDefaultHits);
}

std::vector<std::uint32_t> page_numbers(std::uint32_t current, std::uint32_t count) {
  std::vector<std::uint32_t> numbers;
  for (std::uint32_t number = 1; number <= count; ++number) {
    const bool is_near = number + 1 >= current && number <= current + 1;
    const bool is_start = current <= 3 && number <= 4;
    if (is_near || is_start || number == 1 || number == count) {
      numbers.push_back(number);
    } else if (numbers.back() != 0) {
      numbers.push_back(0);
    }
  }
  return numbers;
}

View pages_view(const PageState& state, std::uint64_t total, const Words& words) {
  const std::uint32_t count = page_count(total, state.window);
  View view;
  view.flag("has_pages", count > 1)
      .maybe("previous_url",
             state.page > 1 && state.page <= count ? search_url(with_page(state, state.page - 1)) : "")
      .maybe("next_url", state.page < count ? search_url(with_page(state, state.page + 1)) : "");
  std::vector<View> items;
  for (const std::uint32_t number : page_numbers(state.page, count)) {
    View item;
    item.flag("is_gap", number == 0)
        .flag("is_current", number == state.page)
        .text("number", words.number(number))
        .text("url", search_url(with_page(state, number)));
    items.push_back(std::move(item));
  }
  view.list("items", std::move(items));
  return view;
}

}  // namespace dateline
