// CorsPolicy: which pages of other origins may read this server's answers (WHATWG Fetch, "CORS protocol").
// None unless the person who runs it says so. A plain value; const calls are safe from any thread.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/base/result.h"

namespace dateline {

class CorsPolicy {
 public:
  CorsPolicy() = default;
  // Origins as browsers send them, compared exactly; "*" is every one.
  explicit CorsPolicy(std::vector<std::string> origins) : origins_(std::move(origins)) {}

  using Headers = std::vector<std::pair<std::string, std::string>>;
  // What a reply to a request from `origin` (the header's value) says; none when it is not allowed.
  Headers grant(std::string_view origin) const;
  // What the reply to a preflight says beside: which of `methods` ("GET, POST") and headers may come.
  static Headers preflight(const std::string& methods);

 private:
  std::vector<std::string> origins_;
};

// `text` in lower case when it is an origin: SCHEME://HOST[:PORT] and nothing behind, or "*". Errors name
// the setting cors-origin.
Result<std::string> check_origin(std::string_view text);

}  // namespace dateline
