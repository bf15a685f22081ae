#include "server/api/alert_json.h"

#include <nlohmann/json.hpp>

#include "server/api/json_parts.h"

namespace dateline {

std::string alert_line(const std::string& search, const Hit& hit, std::string_view base_url) {
  Json out{{"search", search},
           {"id", hit.head.id},
           {"title", hit.head.title},
           {"url", text_or_null(hit.head.url)}};
  put_source(out, hit.source);
  out["author"] = hit.head.author;
  put_date(out, hit.head.date);
  out["firstIndexed"] = iso_instant(hit.head.first_indexed);
  if (!base_url.empty()) out["link"] = std::string(base_url) + "/a/" + hit.head.id;
  return dump_json(out) + "\n";
}

}  // namespace dateline
