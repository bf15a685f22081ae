// Endpoint: an address and port of this machine. The load programs ask nothing else, so that none of them can
// be turned against somebody's server. A plain value.
#pragma once

#include <sys/socket.h>

#include <string>
#include <string_view>

#include "indexer/base/result.h"

namespace dateline::bench {

struct Endpoint {
  std::string host;  // as it stands in Host: 127.0.0.1:8080, [::1]:8080
  sockaddr_storage address{};
  socklen_t length = 0;
};

// "127.0.0.1:8080" (all of 127.0.0.0/8), "[::1]:8080" or "localhost:8080". Errors: another host, no port.
Result<Endpoint> parse_endpoint(std::string_view text);

}  // namespace dateline::bench
