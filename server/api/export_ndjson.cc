#include "server/api/export_ndjson.h"

#include <nlohmann/json.hpp>

#include "server/api/export_columns.h"
#include "server/api/json_parts.h"

namespace dateline {

std::string ndjson_row(const Hit& hit, const std::vector<std::string>& attributes) {
  const auto wants = [&](std::string_view name) { return wants_attribute(attributes, name); };
  Json out{{"id", hit.head.id}};
  if (wants("title")) out["title"] = hit.head.title;
  if (wants("url")) out["url"] = text_or_null(hit.head.url);
  if (wants("source")) put_source(out, hit.source);
  if (wants("author")) out["author"] = hit.head.author;
  if (wants("date")) put_date(out, hit.head.date);
  if (wants("person")) put_labels(out, Facet::kPerson, hit.person);
  if (wants("country")) put_labels(out, Facet::kCountry, hit.country);
  if (wants("language")) out["language"] = text_or_null(hit.head.language);
  if (wants("summary")) out["summary"] = text_or_null(hit.head.summary);
  if (wants("body")) out["body"] = hit.body;
  return dump_json(out) + "\n";
}

std::string ndjson_end(const ExportCounts& counts) {
  return dump_json(
             Json{{"exported", counts.exported}, {"changed", counts.changed}, {"missing", counts.missing}}) +
         "\n";
}

}  // namespace dateline
