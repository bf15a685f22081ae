// ExportParameters: the parameters of /api/v1/export, checked: those of a search that choose articles and put
// them in order, which fields a row has, and the format. Always strict. The command line reads its flags here
// too. README.md lists them. Pure functions.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/base/result.h"
#include "server/api/route.h"
#include "server/api/search_rules.h"
#include "server/search/search_request.h"

namespace dateline {

enum class ExportFormat : std::uint8_t { kCsv, kNdjson };

struct ExportParameters {
  SearchRequest request;
  ExportFormat format = ExportFormat::kCsv;
  std::vector<std::string> attributes;  // as wants_attribute() takes them
};

// An export is of the literal set: corrections only when asked for (typos=on). Errors: `field` is a code of
// problem.h (bad_format, unknown_parameter for what shapes pages, bad_relax, and those of a search),
// `message` a sentence to show.
Result<ExportParameters> read_export_parameters(const Parameters& parameters, const SearchRules& rules);

}  // namespace dateline
