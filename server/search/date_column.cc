#include "server/search/date_column.h"

#include <xapian.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <numeric>

#include "indexer/schema/field.h"
#include "server/search/id_table.h"
#include "server/search/slot_reader.h"

namespace dateline {
namespace {

constexpr std::int64_t kDaySeconds = 86400;
// A day as published begins and ends at most so long before and after that of UTC: clocks differ by 14 hours.
constexpr std::int64_t kMargin = 2 * kDaySeconds;

std::int64_t midnight(Day day) {
  return day.time_since_epoch().count() * kDaySeconds;
}

// "YYYYMMDD"; the epoch for anything else, which no program of ours writes.
Day parse_compact_day(const std::string& text) {
  std::uint32_t number = 0;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (code != std::errc{} || end != text.data() + text.size()) return {};
  const auto date = make_day(static_cast<int>(number / 10000), number / 100 % 100, number % 100);
  return date ? date->first : Day{};
}

// A date as three slots have it.
struct WrittenDate {
  std::string first;
  std::string last;
  std::string precision;

  std::string bytes() const { return first == last ? precision + last : precision + last + first; }
  DateKey key() const {
    DateKey key;
    key.precision = precision.empty() ? DatePrecision::kUnknown : precision_of_letter(precision.front());
    if (key.precision == DatePrecision::kUnknown) return {};
    key.first = parse_compact_day(first);
    key.last = parse_compact_day(last);
    return key;
  }
};

// Documents must ascend.
class DateReader {
 public:
  explicit DateReader(const Xapian::Database& database)
      : first_(database, kSlotFirstDay),
        last_(database, kSlotLastDay),
        precision_(database, kSlotPrecision) {}

  // The unknown date for a document without one.
  DateKey key(std::uint32_t document) {
    std::string first = first_.value(document);
    return first.empty() ? DateKey{} : written(document, std::move(first)).key();
  }
  WrittenDate written(std::uint32_t document, std::string first) {
    return {std::move(first), last_.value(document), precision_.value(document)};
  }

 private:
  SlotReader first_;
  SlotReader last_;
  SlotReader precision_;
};

}  // namespace

SecondsBounds seconds_bounds(const DateKey& date) {
  return {midnight(date.first) - kMargin, midnight(date.last) + kDaySeconds + kMargin};
}

DateColumn DateColumn::load(const Xapian::Database& database) {
  DateColumn column;
  const Xapian::docid last = database.get_lastdocid();
  std::vector<std::uint32_t> places(std::size_t{last} + 1, 0);
  std::map<DateKey, std::uint32_t> known{{DateKey{}, 0}};
  // The bytes of a date stand for it until all are known: most articles share theirs with others.
  IdTable written;
  std::vector<std::uint32_t> written_places;
  DateReader reader(database);
  for (auto first = database.valuestream_begin(kSlotFirstDay);
       first != database.valuestream_end(kSlotFirstDay); ++first) {
    const Xapian::docid document = checked_document(first.get_docid(), last);
    const WrittenDate date = reader.written(document, *first);
    const std::uint32_t at = written.ordinal(date.bytes());
    if (at == written_places.size()) {
      const auto [place, is_new] =
          known.emplace(date.key(), static_cast<std::uint32_t>(column.dates_.size()));
      written_places.push_back(place->second);
      if (is_new) {
        column.dates_.push_back(place->first);
        column.articles_.push_back(0);
      }
    }
    ++column.articles_[written_places[at]];
    places[document] = written_places[at];
  }
  const std::vector<std::uint32_t> moved = column.renumber();
  for (std::uint32_t& place : places) place = moved[place];
  column.places_ = PagedArray<std::uint32_t>(places);
  return column;
}

DateColumn DateColumn::patched(const Xapian::Database& database,
                               const std::vector<std::uint32_t>& documents) const {
  DateColumn column(*this);
  DateReader reader(database);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> changes;
  for (const std::uint32_t document : documents) {
    const DateKey key = reader.key(document);
    // New dates stand at the end until all are numbered anew.
    const auto sorted_end = column.dates_.begin() + static_cast<std::ptrdiff_t>(dates_.size());
    auto at = key == DateKey{} ? column.dates_.begin()
                               : std::lower_bound(column.dates_.begin() + 1, sorted_end, key);
    if (at == sorted_end || *at != key) at = std::find(sorted_end, column.dates_.end(), key);
    const auto to = static_cast<std::uint32_t>(at - column.dates_.begin());
    if (to == column.dates_.size()) {
      column.dates_.push_back(key);
      column.articles_.push_back(0);
    }
    const std::uint32_t from = place(document);
    if (from == to) continue;
    --column.articles_[from];
    ++column.articles_[to];
    changes.emplace_back(document, to);
  }
  if (changes.empty()) return column;
  column.places_ = column.places_.with(changes);
  const std::vector<std::uint32_t> moved = column.renumber();
  if (!std::is_sorted(moved.begin(), moved.end()) || moved.size() != column.dates_.size()) {
    column.places_ = column.places_.mapped([&moved](std::uint32_t at) { return moved[at]; });
  }
  return column;
}

std::vector<std::uint32_t> DateColumn::renumber() {
  std::vector<std::uint32_t> order(dates_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin() + 1, order.end(),
            [this](std::uint32_t left, std::uint32_t right) { return dates_[left] < dates_[right]; });
  std::vector<std::uint32_t> moved(dates_.size(), 0);
  std::vector<DateKey> dates;
  std::vector<std::uint32_t> articles;
  for (const std::uint32_t at : order) {
    if (at != 0 && articles_[at] == 0) continue;
    moved[at] = static_cast<std::uint32_t>(dates.size());
    dates.push_back(dates_[at]);
    articles.push_back(articles_[at]);
  }
  dates_ = std::move(dates);
  articles_ = std::move(articles);
  return moved;
}

}  // namespace dateline
