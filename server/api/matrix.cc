#include "server/api/matrix.h"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

#include "server/api/parameter_values.h"
#include "server/search/conditions.h"

namespace dateline {
namespace {

// "2024-10" or "2024".
std::string span_id(Day from, Interval interval) {
  return iso_day(from).substr(0, interval == Interval::kMonth ? 7 : 4);
}

Day next_span(Day from, Interval interval) {
  const std::chrono::year_month_day day(from);
  return interval == Interval::kMonth ? Day(day + std::chrono::months(1)) : Day(day + std::chrono::years(1));
}

Day first_day(const std::string& id) {
  const auto date = parse_iso_date("span", id);
  return date ? date->first : Day{};
}

// Ids of spans have one length, so that their order is that of time.
std::vector<MatrixCell> filled(std::vector<MatrixCell> columns, Interval interval) {
  std::sort(columns.begin(), columns.end(),
            [](const MatrixCell& left, const MatrixCell& right) { return left.id < right.id; });
  if (columns.empty()) return columns;
  std::vector<MatrixCell> all;
  auto known = columns.begin();
  for (Day day = first_day(columns.front().id); known != columns.end(); day = next_span(day, interval)) {
    if (all.size() == kMostFilled) return columns;
    const std::string id = span_id(day, interval);
    all.push_back(known->id == id ? *known++ : MatrixCell{id, id, 0});
  }
  return all;
}

}  // namespace

Result<MatrixBy> read_matrix_by(std::string_view text) {
  if (text == "month") return MatrixBy{std::nullopt, Interval::kMonth, "month"};
  if (text == "year") return MatrixBy{std::nullopt, Interval::kYear, "year"};
  if (const auto facet = find_facet(text)) return MatrixBy{*facet, Interval::kMonth, spec(*facet).name};
  return unwanted_value("bad_by", "by", "source|person|country|language|month|year", text);
}

SearchRequest matrix_request(SearchRequest request, const MatrixBy& by) {
  request.sort = Sort::kNewest;  // without weights
  request.offset = 0;
  request.limit = 0;
  request.wants_facet.fill(false);
  if (by.facet) {
    request.wants_facet[static_cast<std::size_t>(*by.facet)] = true;
    request.facet_limit = std::numeric_limits<std::uint32_t>::max();
    bind_selection(request, *by.facet);
  } else {
    request.interval = by.interval;
    bind_dates(request);
  }
  return request;
}

MatrixRow matrix_row(const SearchRequest& request, const SearchResponse& response, const MatrixBy& by) {
  MatrixRow row{request.text, response.total, {}};
  if (by.facet) {
    for (const FacetCount& value : response.facets[static_cast<std::size_t>(*by.facet)].values) {
      if (value.count > 0) row.cells.push_back({value.id, value.label, value.count});
    }
    return row;
  }
  for (const HistogramBucket& bucket : response.histogram.buckets) {
    const std::string id = span_id(bucket.from, by.interval);
    row.cells.push_back({id, id, bucket.count});
  }
  row.undated = response.histogram.undated;
  row.inexact = response.histogram.coarse;
  return row;
}

std::vector<MatrixCell> matrix_columns(const std::vector<MatrixRow>& rows, const MatrixBy& by) {
  std::map<std::string, MatrixCell> by_id;
  for (const MatrixRow& row : rows) {
    for (const MatrixCell& cell : row.cells) {
      by_id.try_emplace(cell.id, MatrixCell{cell.id, cell.label, 0}).first->second.count += cell.count;
    }
  }
  std::vector<MatrixCell> columns;
  columns.reserve(by_id.size());
  for (auto& [id, cell] : by_id) columns.push_back(std::move(cell));
  if (!by.facet) return filled(std::move(columns), by.interval);
  std::sort(columns.begin(), columns.end(), [](const MatrixCell& left, const MatrixCell& right) {
    return std::tie(right.count, left.label, left.id) < std::tie(left.count, right.label, right.id);
  });
  return columns;
}

}  // namespace dateline
