// A Matrix as CSV for spreadsheets or NDJSON for programs; README.md of this room has both. Pure functions.
#pragma once

#include <string>
#include <vector>

#include "server/api/matrix.h"

namespace dateline {

// RFC 4180 behind a byte order mark, as an export: `query`, `total`, the columns by label, and by month or
// year `undated` and `inexact`. Labels that two values have get their ids behind them.
std::string matrix_csv(const std::vector<MatrixRow>& rows, const MatrixBy& by);

// An object a row, with its line end.
std::string matrix_ndjson(const MatrixRow& row, const MatrixBy& by);

}  // namespace dateline
