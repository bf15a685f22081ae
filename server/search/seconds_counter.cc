#include "server/search/seconds_counter.h"

#include <algorithm>
#include <cmath>

#include "indexer/schema/field.h"

namespace dateline {

SecondsCounter::SecondsCounter(const Xapian::Database& database) : seconds_(database, kSlotSortDate) {}

void SecondsCounter::count(const Window& window, const WindowSet& documents) {
  documents.for_each([&](std::uint32_t offset) {
    const std::string value = seconds_.value(window.begin + offset);
    if (!value.empty()) ++counts_[std::llround(Xapian::sortable_unserialise(value))];
  });
}

SecondsCounts SecondsCounter::take(std::uint32_t limit) {
  SecondsCounts out;
  for (const auto& [second, count] : counts_) {
    out.first = out.values.empty() ? second : std::min(out.first, second);
    out.last = out.values.empty() ? second : std::max(out.last, second);
    out.values.emplace_back(second, count);
  }
  out.total = out.values.size();
  const auto shown =
      out.values.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(limit, out.values.size()));
  std::partial_sort(out.values.begin(), shown, out.values.end(), [](const auto& left, const auto& right) {
    return left.second != right.second ? left.second > right.second : left.first < right.first;
  });
  out.values.erase(shown, out.values.end());
  return out;
}

}  // namespace dateline
