// Matrix: many queries against the values of a facet, or against months or years: how many articles of each
// query have each value. The counts are those of a search for the query within the same choices, exact. Plain
// values and pure functions; `dateline-server matrix` asks and prints (matrix_text.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/base/result.h"
#include "server/search/search_request.h"
#include "server/search/search_response.h"

namespace dateline {

// What the columns are: values of a facet, or spans of time.
struct MatrixBy {
  std::optional<Facet> facet;
  Interval interval = Interval::kMonth;  // kMonth or kYear, when there is no facet
  std::string_view name;                 // as it is asked for
};

// "source", "person", "country", "language" (or "lang"), "month" or "year". Errors: `field` is bad_by.
Result<MatrixBy> read_matrix_by(std::string_view text);

struct MatrixCell {
  std::string id;     // a facet value's, or "2024-10", or "2024"
  std::string label;  // of a facet value; of a span of time its id
  std::uint64_t count = 0;
};

// Cells without articles are left out.
struct MatrixRow {
  std::string query;
  std::uint64_t total = 0;
  std::vector<MatrixCell> cells;
  // By month or year: articles without a date, and those whose date is not known well enough for a column.
  // With these, the cells of a row are its total.
  std::uint64_t undated = 0;
  std::uint64_t inexact = 0;
};

// The request that asks for a row: nothing but the counts, within everything that was chosen.
SearchRequest matrix_request(SearchRequest request, const MatrixBy& by);
MatrixRow matrix_row(const SearchRequest& request, const SearchResponse& response, const MatrixBy& by);

// The columns that rows need: facet values by how many articles they have over all rows, then label, then id;
// months and years in order, those without articles between them too, as long as that makes no more than
// kMostFilled.
std::vector<MatrixCell> matrix_columns(const std::vector<MatrixRow>& rows, const MatrixBy& by);

inline constexpr std::size_t kMostFilled = 2400;  // two hundred years of months

}  // namespace dateline
