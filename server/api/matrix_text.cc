#include "server/api/matrix_text.h"

#include <map>
#include <nlohmann/json.hpp>

#include "server/api/csv_cell.h"
#include "server/api/json_parts.h"

namespace dateline {
namespace {

std::string head_of(const std::vector<MatrixCell>& columns, const MatrixBy& by) {
  std::map<std::string, int> labels;
  for (const MatrixCell& column : columns) ++labels[column.label];
  std::string head = std::string(kCsvStart) + "query,total";
  for (const MatrixCell& column : columns) {
    const bool is_shared = labels[column.label] > 1;
    head += "," + csv_cell(is_shared ? column.label + " (" + column.id + ")" : column.label);
  }
  if (!by.facet) head += ",undated,inexact";
  return head.append(kCsvRecordEnd);
}

std::string record_of(const MatrixRow& row, const std::vector<MatrixCell>& columns, const MatrixBy& by) {
  std::map<std::string_view, std::uint64_t> counts;
  for (const MatrixCell& cell : row.cells) counts[cell.id] = cell.count;
  std::string record = csv_cell(row.query) + "," + std::to_string(row.total);
  for (const MatrixCell& column : columns) {
    const auto found = counts.find(column.id);
    record += "," + std::to_string(found == counts.end() ? 0 : found->second);
  }
  if (!by.facet) record += "," + std::to_string(row.undated) + "," + std::to_string(row.inexact);
  return record.append(kCsvRecordEnd);
}

}  // namespace

std::string matrix_csv(const std::vector<MatrixRow>& rows, const MatrixBy& by) {
  const std::vector<MatrixCell> columns = matrix_columns(rows, by);
  std::string text = head_of(columns, by);
  for (const MatrixRow& row : rows) text += record_of(row, columns, by);
  return text;
}

std::string matrix_ndjson(const MatrixRow& row, const MatrixBy& by) {
  Json cells = Json::array();
  for (const MatrixCell& cell : row.cells) {
    Json out{{"id", cell.id}};
    if (by.facet) out["label"] = cell.label;
    out["count"] = cell.count;
    cells.push_back(std::move(out));
  }
  Json out{{"query", row.query}, {"total", row.total}, {std::string(by.name), std::move(cells)}};
  if (!by.facet) {
    out["undated"] = row.undated;
    out["inexact"] = row.inexact;
  }
  return dump_json(out) + "\n";
}

}  // namespace dateline
