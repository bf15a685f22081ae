// Any text as a date: of a field, a feed, a query, an address, a file name, running text. What is read is a
// day, month or year that exists, and reads the same when it is written.
#include "indexer/article/date_scan.h"
#include "indexer/article/feed_date.h"
#include "indexer/article/written_date.h"
#include "indexer/base/utf8.h"
#include "indexer/extract/date_hints.h"
#include "server/query/date_spec.h"
#include "tests/fuzz/target.h"

namespace dateline::fuzz {
namespace {

constexpr Day kToday = std::chrono::year(2024) / 11 / 15;

void check_date(const Date& date) {
  require(date.known() && date.first <= date.last, "a date has its days in order");
  const bool is_day = date.precision == DatePrecision::kDay || date.precision == DatePrecision::kExact;
  require(!is_day || date.first == date.last, "a day is one day");
  require(date.instant.has_value() == (date.precision == DatePrecision::kExact),
          "an exact date has an instant");
  const auto again = parse_iso_date("date", iso_date(date));
  require(again && again->first == date.first && again->last == date.last, "a date reads as it is written");
}

void check_result(const Result<Date>& date) {
  if (date) return check_date(*date);
  require(date.error().field == "date" && printable(date.error().message) == date.error().message,
          "an error can be shown as it is");
}

void check_found(const std::optional<Date>& date) {
  if (date) check_date(*date);
}

void check_spec(std::string_view text) {
  const auto spec = parse_date_spec(text, kToday);
  if (!spec) {
    require(is_valid_utf8(spec.error().message), "an error is text");
    return;
  }
  const DateRange& range = spec->range;
  require(range.from || range.to, "dates have an end");
  require(!range.from || !range.to || *range.from <= *range.to, "dates are in order");
}

}  // namespace

void run_target(std::string_view bytes) {
  check_result(parse_iso_date("date", bytes));
  check_result(parse_written_date("date", bytes));
  check_result(parse_written_date("date", mended_feed_date(bytes)));
  check_spec(bytes);
  for (const std::string_view language : {"", "en", "ru", "ar", "th", "fa", "ja"}) {
    for (const DayOrder order : {DayOrder::kUnknown, DayOrder::kDayFirst, DayOrder::kMonthFirst}) {
      check_found(find_date(bytes, {language, order}));
    }
  }
  check_found(date_of_url("https://news.example/" + std::string(bytes)));
  check_found(date_of_file_name(bytes));
  check_found(date_of_dateline(bytes));
  require(dateline_length(bytes) <= bytes.size(), "a dateline lies within its text");
}

}  // namespace dateline::fuzz
