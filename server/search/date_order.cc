#include "server/search/date_order.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <iterator>
#include <limits>
#include <tuple>
#include <utility>

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

// Those of the documents that may be among the first `count` of them, one or more, in the order of kNewest or
// kOldest: the days in memory tell of the others that so many stand before them.
std::vector<std::uint32_t> contenders(const FacetColumns& columns, std::vector<std::uint32_t> documents,
                                      Sort sort, std::size_t count) {
  if (documents.size() <= count) return documents;
  std::vector<std::size_t> found(columns.dates().size());
  for (const std::uint32_t document : documents) ++found[columns.date(document)];
  // Of each date, between which keys those of its articles lie.
  struct Span {
    std::int64_t best = 0;
    std::int64_t worst = 0;
    std::size_t place = 0;
  };
  std::vector<Span> spans;
  for (std::size_t place = 1; place < found.size(); ++place) {
    if (found[place] == 0) continue;
    const SecondsBounds bounds = seconds_bounds(columns.dates()[place]);
    spans.push_back(sort == Sort::kOldest ? Span{bounds.first, bounds.last, place}
                                          : Span{-bounds.last, -bounds.first, place});
  }
  std::sort(spans.begin(), spans.end(),
            [](const Span& left, const Span& right) { return left.worst < right.worst; });
  std::size_t sure = 0;
  auto last = spans.begin();
  while (last != spans.end() && sure < count) sure += found[(last++)->place];
  std::vector<char> may_be_first(found.size());
  may_be_first[0] = sure < count ? 1 : 0;  // undated
  const std::int64_t bound = spans.empty() ? 0 : std::prev(last)->worst;
  for (const Span& span : spans) may_be_first[span.place] = span.best <= bound ? 1 : 0;
  std::erase_if(documents, [&](std::uint32_t document) { return may_be_first[columns.date(document)] == 0; });
  return documents;
}

// The same in the order of kLatest.
std::vector<std::uint32_t> latest_contenders(const FacetColumns& columns,
                                             const std::vector<std::uint32_t>& documents, std::size_t count) {
  if (documents.size() <= count) return documents;
  const FirstIndexedColumn& arrivals = columns.first_indexed();
  std::vector<std::int64_t> seconds;
  seconds.reserve(documents.size());
  for (const std::uint32_t document : documents) seconds.push_back(arrivals.seconds(document));
  const auto least = seconds.begin() + static_cast<std::ptrdiff_t>(count - 1);
  std::nth_element(seconds.begin(), least, seconds.end(), std::greater<>());
  std::vector<std::uint32_t> later;
  std::vector<std::uint32_t> equal;
  for (const std::uint32_t document : documents) {
    const std::int64_t arrival = arrivals.seconds(document);
    if (arrival > *least) later.push_back(document);
    if (arrival == *least) equal.push_back(document);
  }
  equal = contenders(columns, std::move(equal), Sort::kNewest, count - later.size());
  std::vector<std::uint32_t> both;
  std::merge(later.begin(), later.end(), equal.begin(), equal.end(), std::back_inserter(both));
  return both;
}

}  // namespace

std::vector<std::uint32_t> order_by_date(const Snapshot& snapshot,
                                         const std::vector<std::uint32_t>& documents, Sort sort,
                                         std::size_t count) {
  if (count == 0) return {};
  const FacetColumns& columns = snapshot.columns();
  const std::vector<std::uint32_t> looked_up = sort == Sort::kLatest
                                                   ? latest_contenders(columns, documents, count)
                                                   : contenders(columns, documents, sort, count);
  std::vector<OrderKey> keys;
  keys.reserve(looked_up.size());
  const FirstIndexedColumn& arrivals = columns.first_indexed();
  auto date = snapshot.database().valuestream_begin(kSlotSortDate);
  const auto end = snapshot.database().valuestream_end(kSlotSortDate);
  for (const std::uint32_t document : looked_up) {
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
