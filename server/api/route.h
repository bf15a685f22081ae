// Requests and replies between the connection side (http/) and the route families (api/, page/) as values,
// and the one table of routes. Handlers are plain functions of a Request; nothing in them knows sockets.
// Handlers run on worker threads at the same time.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/search/deadline.h"

namespace dateline {

class SpoolFile;

// Decoded name and value, in the order of the URL; a name may come several times.
using Parameters = std::vector<std::pair<std::string, std::string>>;

struct Request {
  std::string method;  // GET or HEAD (answered as GET without the body)
  std::string path;    // decoded, starts with /
  std::string tail;    // the segment that a route leaves open: the id of /a/{id}
  Parameters parameters;
  Deadline deadline{};        // until when it may be worked on
  std::string base_url = {};  // what absolute addresses here begin with, no slash at its end; escape it
};

struct Reply {
  int status = 200;
  std::string content_type;
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers;  // beside those that every reply has
  std::shared_ptr<const SpoolFile> file = {};                // the body, in place of `body`, when not null
};

using Handler = std::function<Reply(const Request&)>;

// What stands in a path for the segment that it leaves open, when that is not the last one.
inline constexpr std::string_view kOpenSegment = "{id}";

// `path` is literal; one that ends in '/' (but "/" itself) takes one more segment, given as `tail`, and one
// whose last segment but one is kOpenSegment takes any there: /articles/{id}/similar.
struct Route {
  std::string path;
  Handler handler;
};

}  // namespace dateline
