// Requests and replies between the connection side (http/) and the route families (api/, page/) as values,
// and the one table of routes. Handlers are plain functions of a Request; nothing in them knows sockets.
// Handlers run on worker threads at the same time.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/base/result.h"
#include "server/search/deadline.h"

namespace dateline {

class SpoolFile;

// Decoded name and value, in the order of the URL; a name may come several times.
using Parameters = std::vector<std::pair<std::string, std::string>>;

// How a body is sent: a handler that packs its own asks how the client takes it.
enum class BodyCoding : std::uint8_t { kPlain, kGzip };

struct Request {
  std::string method;  // one that the route takes, or HEAD (answered as GET without the body)
  std::string path;    // decoded, starts with /
  std::string tail;    // the last segment that the route leaves open: the id of /a/{id}
  Parameters parameters;
  Deadline deadline{};        // until when it may be worked on
  std::string base_url = {};  // what absolute addresses begin with, no slash at its end; escape it
  std::vector<std::string> segments = {};  // all that the route leaves open, in the order of the path
  std::string content_type = {};           // as the client named it
  std::string body = {};                   // "" of all methods but POST
  std::string id = {};                     // names it in the log
  BodyCoding coding = BodyCoding::kPlain;  // that the client would rather have
  // Takes what a body searches for, which the log may tell; null: nobody wants to know.
  std::vector<std::string>* searched = nullptr;
};

// Bytes of a request's body, unless the server is told another number.
inline constexpr std::size_t kMaxBody = std::size_t{64} * 1024;

struct Reply {
  int status = 200;
  std::string content_type;
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers;  // beside those that every reply has
  std::shared_ptr<const SpoolFile> file = {};                // the body, in place of `body`, when not null
  std::shared_ptr<const std::string> gzipped = {};           // `body` as gzip, when it was packed before
};

using Handler = std::function<Reply(const Request&)>;
// An error whose `field` is a code of problem.h, in the shape that a family of routes has for them.
using ErrorWriter = Reply (*)(const Error&);

// What stands in a path for a segment that it leaves open, when that is not the last one.
inline constexpr std::string_view kOpenSegment = "{id}";

// What an answer depends on, and who asks.
enum class RouteKind : std::uint8_t {
  kIndex,  // on the index: the reply has an entity tag of its revision
  kFixed,  // on the program alone: the index is not asked
  kProbe,  // it asks the index itself, if at all; asked again and again by machines that watch the server
  kPulse,  // the same, but it only shows that the process answers
};

// `path` is literal but for what it leaves open: one that ends in '/' (but "/" itself) takes one more
// segment, and kOpenSegment any in its place: /articles/{id}/similar.
struct Route {
  std::string path;
  Handler handler;
  std::vector<std::string_view> methods = {"GET"};  // GET, POST; HEAD comes with GET, OPTIONS always
  ErrorWriter write_error = nullptr;                // null: problem_reply()
  RouteKind kind = RouteKind::kIndex;
};

inline Route get_route(RouteKind kind, std::string path, Handler handler) {
  return {std::move(path), std::move(handler), {"GET"}, nullptr, kind};
}

}  // namespace dateline
