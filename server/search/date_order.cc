#include "server/search/date_order.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "indexer/schema/field.h"

namespace dateline {

std::vector<std::uint32_t> order_by_date(const Xapian::Database& database,
                                         const std::vector<std::uint32_t>& documents, Sort sort,
                                         std::size_t count) {
  std::vector<std::pair<double, std::uint32_t>> keys;
  keys.reserve(documents.size());
  auto date = database.valuestream_begin(kSlotSortDate);
  const auto end = database.valuestream_end(kSlotSortDate);
  for (const std::uint32_t document : documents) {
    if (date != end) date.skip_to(document);
    double key = std::numeric_limits<double>::infinity();
    if (date != end && date.get_docid() == document) {
      const double seconds = Xapian::sortable_unserialise(*date);
      key = sort == Sort::kNewest ? -seconds : seconds;
    }
    keys.emplace_back(key, document);
  }
  const std::size_t kept = std::min(count, keys.size());
  std::partial_sort(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(kept), keys.end());
  std::vector<std::uint32_t> ordered;
  for (std::size_t i = 0; i < kept; ++i) ordered.push_back(keys[i].second);
  return ordered;
}

}  // namespace dateline
