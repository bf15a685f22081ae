#include "server/query/filter_condition.h"

#include <charconv>
#include <cmath>

#include "indexer/base/utf8.h"
#include "indexer/schema/date.h"

namespace dateline {
namespace {

// Beyond it a double no longer tells one second from the next; far beyond any year that a date has.
constexpr double kMostSeconds = 9e15;

Result<Date> read_day(const FilterLexeme& value) {
  const auto date = parse_iso_date("filter", value.text);
  // A time of day would promise more than ranges of days can keep.
  if (!date || date->precision == DatePrecision::kExact) {
    return bad_filter("a day, month or year such as 2024-10-18, 2024-10 or 2024", value);
  }
  return *date;
}

Result<double> read_seconds(const FilterLexeme& value) {
  double seconds = 0;
  const char* const end = value.text.data() + value.text.size();
  const auto [at, error] = std::from_chars(value.text.data(), end, seconds);
  if (error != std::errc() || at != end || !(std::abs(seconds) <= kMostSeconds)) {
    return bad_filter("a number of seconds since 1970", value);
  }
  return seconds;
}

// An exclusive bound of a fraction is the inclusive one of the next whole second.
std::int64_t whole(double seconds) {
  return static_cast<std::int64_t>(seconds);
}

SecondsRange seconds_range(FilterOperator comparison, double value) {
  switch (comparison) {
    case FilterOperator::kEqual:
      return {whole(std::ceil(value)), whole(std::floor(value))};
    case FilterOperator::kGreater:
      return {whole(std::floor(value)) + 1, std::nullopt};
    case FilterOperator::kGreaterOrEqual:
      return {whole(std::ceil(value)), std::nullopt};
    case FilterOperator::kLess:
      return {std::nullopt, whole(std::ceil(value)) - 1};
    case FilterOperator::kLessOrEqual:
      break;
  }
  return {std::nullopt, whole(std::floor(value))};
}

DateRange date_range(FilterOperator comparison, const Date& date) {
  constexpr std::chrono::days kOne{1};
  switch (comparison) {
    case FilterOperator::kEqual:
      return {date.first, date.last};
    case FilterOperator::kGreater:
      return {date.last + kOne, std::nullopt};
    case FilterOperator::kGreaterOrEqual:
      return {date.first, std::nullopt};
    case FilterOperator::kLess:
      return {std::nullopt, date.first - kOne};
    case FilterOperator::kLessOrEqual:
      break;
  }
  return {std::nullopt, date.last};
}

Filter dates_filter(const DateRange& dates) {
  Filter filter{FilterKind::kDates};
  filter.dates = dates;
  return filter;
}

Filter seconds_filter(const SecondsRange& seconds) {
  Filter filter{FilterKind::kSeconds};
  filter.seconds = seconds;
  return filter;
}

std::string only_equal(const FilterAttribute& attribute) {
  return "=, !=, IN, EXISTS or IS behind " + printable(attribute.name);
}

}  // namespace

Result<FilterAttribute> find_attribute(const FilterLexeme& name) {
  if (const auto facet = find_facet(name.text))
    return FilterAttribute{FilterField::kFacet, *facet, name.text};
  for (const FacetSpec& facet : kFacets) {
    if (facet.id_name == name.text) return FilterAttribute{FilterField::kFacet, facet.facet, name.text};
  }
  if (name.text == "date") return FilterAttribute{FilterField::kDate, {}, name.text};
  if (name.text == "date_ts") return FilterAttribute{FilterField::kSeconds, {}, name.text};
  if (name.text == "id") return FilterAttribute{FilterField::kId, {}, name.text};
  return bad_filter("one of source, person, country, language, date, date_ts and id", name);
}

Result<Filter> compared(const FilterAttribute& attribute, FilterOperator comparison,
                        const FilterLexeme& value) {
  if (attribute.field == FilterField::kDate) {
    const auto date = read_day(value);
    if (!date) return date.error();
    return dates_filter(date_range(comparison, *date));
  }
  if (attribute.field == FilterField::kSeconds) {
    const auto seconds = read_seconds(value);
    if (!seconds) return seconds.error();
    return seconds_filter(seconds_range(comparison, *seconds));
  }
  if (comparison != FilterOperator::kEqual) return bad_filter(only_equal(attribute), value);
  Filter filter{attribute.field == FilterField::kId ? FilterKind::kId : FilterKind::kFacetValue,
                attribute.facet, value.text};
  return filter;
}

Result<Filter> between(const FilterAttribute& attribute, const FilterLexeme& from, const FilterLexeme& to) {
  if (attribute.field == FilterField::kDate) {
    const auto first = read_day(from);
    if (!first) return first.error();
    const auto last = read_day(to);
    if (!last) return last.error();
    return dates_filter({first->first, last->last});
  }
  if (attribute.field == FilterField::kSeconds) {
    const auto first = read_seconds(from);
    if (!first) return first.error();
    const auto last = read_seconds(to);
    if (!last) return last.error();
    return seconds_filter({whole(std::ceil(*first)), whole(std::floor(*last))});
  }
  return bad_filter(only_equal(attribute), from);
}

Filter existing(const FilterAttribute& attribute) {
  switch (attribute.field) {
    case FilterField::kFacet:
      return Filter{FilterKind::kHasFacet, attribute.facet};
    case FilterField::kDate:
      return dates_filter({});
    case FilterField::kSeconds:
      return seconds_filter({});
    case FilterField::kId:
      break;
  }
  return Filter{};  // every article has one
}

}  // namespace dateline
