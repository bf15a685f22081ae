#include "server/api/facet_json.h"

#include <nlohmann/json.hpp>

#include "server/api/json_parts.h"

namespace dateline {

std::string facet_json(const FacetParameters& parameters, const FacetValuesResponse& response) {
  Json out{{"facet", spec(parameters.options.facet).name}};
  out["facetQuery"] = parameters.options.query;
  out["query"] = parameters.request.text;
  out["total"] = response.total;
  out["offset"] = parameters.options.offset;
  out["facetLimit"] = parameters.options.limit;
  out["values"] = facet_values_json(response.values);
  out["processingTimeMs"] = milliseconds_json(response.milliseconds);
  out["index"] = index_json(response.index);
  return dump_json(out);
}

}  // namespace dateline
