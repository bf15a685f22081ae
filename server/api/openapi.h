// The description of the JSON interface as OpenAPI 3.1: what /openapi.json answers and /help/api shows. It is
// written in openapi/*.json, a file a family of routes, and joined here with what the code's own tables say
// (error codes, version). A new route adds its file to the list in CMakeLists.txt; tests hold parameters,
// limits, codes and answers to it. Pure functions.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "server/api/search_rules.h"

namespace dateline {

// A file of openapi/: a part of the document.
struct OpenapiPart {
  std::string_view name;
  std::string_view bytes;
};
std::span<const OpenapiPart> openapi_parts();

// The whole document as JSON, with the limits of a server: in the files a limit is {max-window} and the like,
// by the name of its flag. "x-problems" tells each code's status, title, advice and, where an address causes
// it, an example. Throws std::logic_error naming a part that is not JSON.
std::string openapi_document(const SearchLimits& limits = {});

}  // namespace dateline
