// PublicUrl: the address under which people reach this server, when it is not the one it listens on: a
// reverse proxy with TLS stands in front. What absolute addresses (feeds, OpenSearch) are made of. Pure
// function.
#pragma once

#include <string>
#include <string_view>

#include "indexer/base/result.h"

namespace dateline {

struct PublicUrl {
  std::string base;  // "https://news.example:8443", in lower case, without a slash at its end
  std::string host;  // "news.example", as HostCheck takes it
};

// "http" or "https", a host (letters, digits, '.', '-', '_'; or IPv6 in brackets), perhaps a port, perhaps
// one slash. Errors: `field` is public-url; a path, query, fragment or user is refused, since our pages'
// addresses start at the root.
Result<PublicUrl> parse_public_url(std::string_view text);

}  // namespace dateline
