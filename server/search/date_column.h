// DateColumn: the date of every article at one revision, in memory, as a place among the distinct dates.
// Made once a revision, from the database or from the column before; then shared read-only between threads.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/schema/date.h"
#include "server/search/paged_array.h"

namespace Xapian {
class Database;
}

namespace dateline {

// A date that articles of the index have, without the time of day.
struct DateKey {
  Day first{};
  Day last{};
  DatePrecision precision = DatePrecision::kUnknown;

  friend auto operator<=>(const DateKey&, const DateKey&) = default;
};

// Between which seconds the dates lie that articles of that date are sorted by, both included: a day as
// published begins and ends with the clocks of its place. Not for the unknown date.
struct SecondsBounds {
  std::int64_t first = 0;
  std::int64_t last = 0;
};
SecondsBounds seconds_bounds(const DateKey& date);

class DateColumn {
 public:
  // Throws Xapian::Error, as the next.
  static DateColumn load(const Xapian::Database& database);
  // The column of a later revision, which differs in the dates of these documents (ascending) alone. Equal to
  // one that is loaded.
  DateColumn patched(const Xapian::Database& database, const std::vector<std::uint32_t>& documents) const;

  // The distinct dates: the unknown one, then the others in ascending order.
  const std::vector<DateKey>& dates() const { return dates_; }
  // How many articles have each, but for the unknown one.
  const std::vector<std::uint32_t>& count_articles() const { return articles_; }
  // A document's place in dates(); 0 for one that does not exist.
  std::uint32_t place(std::uint32_t document) const { return places_[document]; }
  // The places of a stretch of documents (paged_array.h).
  const std::uint32_t* stretch(std::uint32_t begin) const { return places_.stretch(begin); }

 private:
  // Gives the dates that have articles their places, and says for each place before where it went.
  std::vector<std::uint32_t> renumber();

  std::vector<DateKey> dates_{DateKey{}};
  std::vector<std::uint32_t> articles_{0};  // of each date; not kept for the unknown one
  PagedArray<std::uint32_t> places_;
};

}  // namespace dateline
