#include "server/api/export_csv.h"

#include <array>

#include "server/api/csv_cell.h"
#include "server/api/export_columns.h"

namespace dateline {
namespace {

std::string joined(const std::vector<std::string>& values) {
  std::string out;
  for (const std::string& value : values) out.append(out.empty() ? "" : "; ").append(value);
  return out;
}

using Part = std::string Label::*;

std::string joined(const std::vector<Label>& labels, Part part) {
  std::vector<std::string> values;
  values.reserve(labels.size());
  for (const Label& label : labels) values.push_back(label.*part);
  return joined(values);
}

std::string of_source(const Hit& hit, Part part) {
  return hit.source ? (*hit.source).*part : "";
}

// A number of ours: the minus of a year before 1970 begins no formula.
std::string time_of(const Date& date) {
  return date.known() ? std::to_string(date.sort_seconds()) : "";
}

struct Column {
  std::string_view name;
  std::string_view attribute;  // "" for what every row has
  std::string (*cell)(const Hit&);
};

constexpr std::array<Column, 16> kColumns{{
    {"id", "", [](const Hit& hit) { return csv_cell(hit.head.id); }},
    {"title", "title", [](const Hit& hit) { return csv_cell(hit.head.title); }},
    {"url", "url", [](const Hit& hit) { return csv_cell(hit.head.url); }},
    {"source", "source", [](const Hit& hit) { return csv_cell(of_source(hit, &Label::label)); }},
    {"sourceId", "source", [](const Hit& hit) { return csv_cell(of_source(hit, &Label::id)); }},
    {"author", "author", [](const Hit& hit) { return csv_cell(joined(hit.head.author)); }},
    {"date", "date", [](const Hit& hit) { return csv_cell(iso_date(hit.head.date)); }},
    {"datePrecision", "date", [](const Hit& hit) { return std::string(to_string(hit.head.date.precision)); }},
    {"date_ts", "date", [](const Hit& hit) { return time_of(hit.head.date); }},
    {"person", "person", [](const Hit& hit) { return csv_cell(joined(hit.person, &Label::label)); }},
    {"personId", "person", [](const Hit& hit) { return csv_cell(joined(hit.person, &Label::id)); }},
    {"country", "country", [](const Hit& hit) { return csv_cell(joined(hit.country, &Label::label)); }},
    {"countryCode", "country", [](const Hit& hit) { return csv_cell(joined(hit.country, &Label::id)); }},
    {"language", "language", [](const Hit& hit) { return csv_cell(hit.head.language); }},
    {"summary", "summary", [](const Hit& hit) { return csv_cell(hit.head.summary); }},
    {"body", "body", [](const Hit& hit) { return csv_cell(hit.body); }},
}};

template <class Cell>
std::string record(const std::vector<std::string>& attributes, const Cell& cell) {
  std::string out;
  for (const Column& column : kColumns) {
    if (!column.attribute.empty() && !wants_attribute(attributes, column.attribute)) continue;
    out.append(out.empty() ? "" : ",").append(cell(column));
  }
  return out.append(kCsvRecordEnd);
}

}  // namespace

std::string csv_head(const std::vector<std::string>& attributes) {
  return std::string(kCsvStart) + record(attributes, [](const Column& column) { return column.name; });
}

std::string csv_row(const Hit& hit, const std::vector<std::string>& attributes) {
  return record(attributes, [&hit](const Column& column) { return column.cell(hit); });
}

}  // namespace dateline
