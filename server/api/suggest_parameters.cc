#include "server/api/suggest_parameters.h"

#include "indexer/base/utf8.h"
#include "server/api/parameter_values.h"

namespace dateline {

Result<SuggestRequest> read_suggest_parameters(const Parameters& parameters, const SearchLimits& limits) {
  for (const auto& [name, value] : parameters) {
    if (name == "q" || name == "limit") continue;
    return Error{"unknown_parameter", "suggestions take q and limit, got '" + printable(name) + "'"};
  }
  const auto values = ParameterValues::collect(parameters, ParameterPolicy::kStrict);
  if (!values) return values.error();
  SuggestRequest request;
  if (const std::string* text = values->single("q")) request.text = *text;
  if (request.text.size() > limits.query_bytes) {
    return Error{"query_too_long", "q: want at most " + std::to_string(limits.query_bytes) + " bytes, got " +
                                       std::to_string(request.text.size())};
  }
  const auto limit = values->whole("limit", "bad_limit", {1, kMaxSuggestions, kDefaultSuggestions});
  if (!limit) return limit.error();
  request.limit = *limit;
  return request;
}

}  // namespace dateline
