#include "server/http/cors.h"

#include <algorithm>

#include "indexer/base/ascii.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

// A browser need not ask again before: a day.
constexpr const char* kMaxAge = "86400";
// What the Meilisearch clients send.
constexpr const char* kHeaders = "Authorization, Content-Type, X-Meilisearch-Client";

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool is_origin(std::string_view text) {
  const std::size_t colon = text.find("://");
  if (colon == std::string_view::npos || colon == 0) return false;
  const std::string_view scheme = text.substr(0, colon);
  const std::string_view host = text.substr(colon + 3);
  constexpr std::string_view kHostMarks = ".-:[]_";
  return std::all_of(scheme.begin(), scheme.end(),
                     [](char c) { return is_letter_or_digit(c) || c == '+' || c == '-' || c == '.'; }) &&
         !host.empty() && std::all_of(host.begin(), host.end(), [&](char c) {
           return is_letter_or_digit(c) || kHostMarks.find(c) != std::string_view::npos;
         });
}

}  // namespace

CorsPolicy::Headers CorsPolicy::grant(std::string_view origin) const {
  if (origin.empty()) return {};
  for (const std::string& allowed : origins_) {
    if (allowed == "*" || allowed == origin) return {{"Access-Control-Allow-Origin", allowed}};
  }
  return {};
}

CorsPolicy::Headers CorsPolicy::preflight(const std::string& methods) {
  return {{"Access-Control-Allow-Methods", methods},
          {"Access-Control-Allow-Headers", kHeaders},
          {"Access-Control-Max-Age", kMaxAge}};
}

Result<std::string> check_origin(std::string_view text) {
  std::string origin = lower_ascii(text);
  if (origin == "*" || is_origin(origin)) return origin;
  return make_error("cors-origin", "want an origin such as https://news.example or *, got '" +
                                       printable(text.substr(0, floor_boundary(text, 80))) + "'");
}

}  // namespace dateline
