#include "server/search/date_order.h"

#include <algorithm>
#include <limits>
#include <tuple>

#include "indexer/schema/field.h"

namespace dateline {
namespace {

struct OrderKey {
  std::int64_t arrival = 0;
  double date = std::numeric_limits<double>::infinity();
  std::uint32_t document = 0;

  friend bool operator<(const OrderKey& left, const OrderKey& right) {
    return std::tie(left.arrival, left.date, left.document) <
           std::tie(right.arrival, right.date, right.document);
  }
};

}  // namespace

std::vector<std::uint32_t> order_by_date(const Snapshot& snapshot,
                                         const std::vector<std::uint32_t>& documents, Sort sort,
                                         std::size_t count) {
  std::vector<OrderKey> keys;
  keys.reserve(documents.size());
  const FirstIndexedColumn& arrivals = snapshot.columns().first_indexed();
  auto date = snapshot.database().valuestream_begin(kSlotSortDate);
  const auto end = snapshot.database().valuestream_end(kSlotSortDate);
  for (const std::uint32_t document : documents) {
    if (date != end) date.skip_to(document);
    OrderKey& key = keys.emplace_back();
    key.document = document;
    if (sort == Sort::kLatest) key.arrival = -static_cast<std::int64_t>(arrivals.seconds(document));
    if (date != end && date.get_docid() == document) {
      const double seconds = Xapian::sortable_unserialise(*date);
      key.date = sort == Sort::kOldest ? seconds : -seconds;
    }
  }
  const std::size_t kept = std::min(count, keys.size());
  std::partial_sort(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(kept), keys.end());
  std::vector<std::uint32_t> ordered;
  for (std::size_t i = 0; i < kept; ++i) ordered.push_back(keys[i].document);
  return ordered;
}

}  // namespace dateline
