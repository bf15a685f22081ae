#include "server/api/json_parts.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace dateline {

Json object_of(std::size_t members) {
  Json::object_t object;
  object.reserve(members);
  return object;
}

Json text_or_null(const std::string& text) {
  return text.empty() ? Json() : Json(text);
}

void put_source(Json& out, const std::optional<Label>& source) {
  out["source"] = source ? Json(source->label) : Json();
  out["sourceId"] = source ? Json(source->id) : Json();
}

void put_labels(Json& out, Facet facet, const std::vector<Label>& labels) {
  Json names = Json::array();
  Json ids = Json::array();
  for (const Label& label : labels) {
    names.push_back(label.label);
    ids.push_back(label.id);
  }
  out[std::string(spec(facet).name)] = std::move(names);
  out[std::string(spec(facet).id_name)] = std::move(ids);
}

void put_date(Json& out, const Date& date) {
  out["date"] = text_or_null(iso_date(date));
  out["datePrecision"] = to_string(date.precision);
  out["date_ts"] = date.known() ? Json(date.sort_seconds()) : Json();
}

Json facet_values_json(const std::vector<FacetCount>& values) {
  Json::array_t out;
  out.reserve(values.size());
  for (const FacetCount& value : values) {
    Json& entry = out.emplace_back(object_of(5));
    entry["id"] = value.id;
    entry["label"] = value.label;
    entry["count"] = value.count;
    entry["selected"] = value.is_selected;
    if (value.is_excluded) entry["excluded"] = true;
  }
  return out;
}

Json milliseconds_json(double milliseconds) {
  return std::round(milliseconds * 1000) / 1000;
}

Json index_json(const IndexInfo& index) {
  return Json{{"uuid", index.uuid},
              {"revision", index.revision},
              {"documents", index.documents},
              {"lastUpdate", text_or_null(index.updated)}};
}

std::string dump_json(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace dateline
