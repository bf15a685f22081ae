#include "server/api/export_parameters.h"

#include <algorithm>
#include <array>

#include "server/api/export_columns.h"
#include "server/api/parameter_values.h"
#include "server/api/search_parameters.h"

namespace dateline {
namespace {

constexpr std::string_view kFormat = "format";
constexpr std::string_view kAttributes = "attributesToRetrieve";
constexpr std::string_view kRelax = "relax";

// Parameters of a search that shape pages of hits, or what stands beside them.
constexpr std::array<std::string_view, 10> kPaging{"page",       "hitsPerPage", "offset",   "limit",
                                                   "facets",     "facetLimit",  "interval", "snippets",
                                                   "cropLength", "explain"};

// What was given: those of the rows, and those of a search.
struct ExportParts {
  Parameters rows;
  Parameters search;
};

Result<ExportParts> part_export(const Parameters& parameters) {
  ExportParts parted;
  for (const auto& parameter : parameters) {
    const std::string& name = parameter.first;
    if (std::find(kPaging.begin(), kPaging.end(), name) != kPaging.end()) {
      return Error{"unknown_parameter",
                   "an export has no parameter '" + name + "': it is every match, a row each"};
    }
    const bool is_of_rows = name == kFormat || name == kAttributes || name == kRelax;
    (is_of_rows ? parted.rows : parted.search).push_back(parameter);
  }
  parted.search = with_default(std::move(parted.search), "typos", "off");
  parted.search.emplace_back(kRelax, "off");
  return parted;
}

Result<ExportFormat> read_format(const ParameterValues& values) {
  const std::string* text = values.single(kFormat);
  if (text != nullptr && *text == "csv") return ExportFormat::kCsv;
  if (text != nullptr && *text == "ndjson") return ExportFormat::kNdjson;
  return unwanted_value("bad_format", kFormat, "csv|ndjson", text == nullptr ? "" : *text);
}

Result<std::vector<std::string>> read_attributes(const ParameterValues& values) {
  const auto& known = export_attributes();
  std::vector<std::string> chosen;
  for (const std::string& name : values.list(kAttributes)) {
    if (name == "*") {
      chosen = known;
    } else if (std::find(known.begin(), known.end(), name) != known.end()) {
      chosen.push_back(name);
    } else {
      return unwanted_value("bad_attributes", kAttributes, "a field of a row or *", name);
    }
  }
  return chosen;
}

}  // namespace

Result<ExportParameters> read_export_parameters(const Parameters& parameters, const SearchRules& rules) {
  const auto parted = part_export(parameters);
  if (!parted) return parted.error();
  const auto rows = ParameterValues::collect(parted->rows, ParameterPolicy::kStrict, {kFormat});
  if (!rows) return rows.error();
  if (const std::string* relax = rows->single(kRelax); relax != nullptr && *relax != "off") {
    return unwanted_value("bad_relax", kRelax, "off (the nearest articles are no matches)", *relax);
  }
  const auto format = read_format(*rows);
  if (!format) return format.error();
  auto attributes = read_attributes(*rows);
  if (!attributes) return attributes.error();
  auto search = read_search_parameters(parted->search, ParameterPolicy::kStrict, rules);
  if (!search) return search.error();
  ExportParameters out;
  out.request = std::move(search->request);
  out.format = *format;
  out.attributes = std::move(attributes).value();
  out.request.wants_body = wants_attribute(out.attributes, "body");
  return out;
}

}  // namespace dateline
