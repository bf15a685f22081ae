#include "server/api/meili/body.h"

#include <nlohmann/json.hpp>

#include "indexer/base/ascii.h"
#include "indexer/base/utf8.h"

namespace dateline {

Result<Json> read_body(const Request& request) {
  if (request.content_type.empty()) {
    return Error{"missing_content_type", "Content-Type: want application/json, got none"};
  }
  std::string type = lower_ascii(request.content_type.substr(0, request.content_type.find(';')));
  type.erase(type.find_last_not_of(" \t") + 1);
  if (type != "application/json") {
    return Error{"invalid_content_type",
                 "Content-Type: want application/json, got '" + printable(type.substr(0, 80)) + "'"};
  }
  if (request.body.empty()) return Error{"missing_payload", "body: want a JSON object, got none"};
  bool is_too_deep = false;
  Json body = Json::parse(
      request.body,
      [&is_too_deep](int depth, Json::parse_event_t, Json&) {
        is_too_deep = is_too_deep || depth >= kMaxBodyDepth;
        return !is_too_deep;
      },
      false);
  if (is_too_deep) {
    return Error{"malformed_payload",
                 "body: want at most " + std::to_string(kMaxBodyDepth) + " objects and lists in each other"};
  }
  if (!body.is_object()) return Error{"malformed_payload", "body: want a JSON object"};
  return body;
}

}  // namespace dateline
