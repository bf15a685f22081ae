#include "server/api/similar_parameters.h"

#include "indexer/base/utf8.h"
#include "server/api/parameter_values.h"
#include "server/search/search_request.h"

namespace dateline {

Result<std::uint32_t> read_similar_limit(const Parameters& parameters) {
  for (const auto& [name, value] : parameters) {
    if (name == "limit") continue;
    const std::string_view shown = std::string_view(name).substr(0, floor_boundary(name, 80));
    return Error{"unknown_parameter",
                 "similar articles have no parameter but limit, got '" + printable(shown) + "'"};
  }
  const auto values = ParameterValues::collect(parameters, ParameterPolicy::kStrict);
  if (!values) return values.error();
  return values->whole("limit", "bad_limit", {1, kMaxSimilar, kDefaultSimilar});
}

}  // namespace dateline
