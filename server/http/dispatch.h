// Dispatcher: one vetted request in, one complete Reply out: Host check, decoding, the route table, methods,
// bodies, conditional requests, other origins, and the headers that every reply has. It knows no sockets and
// no library. Handlers that throw are answered here, and nothing of an exception reaches a client. Safe from
// any thread.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "indexer/schema/date.h"
#include "server/api/route.h"
#include "server/http/access_log.h"
#include "server/http/cors.h"
#include "server/http/host_check.h"
#include "server/http/query_string.h"
#include "server/http/request_head.h"
#include "server/http/request_id.h"
#include "server/http/route_table.h"
#include "server/search/search_response.h"

namespace dateline {

struct DispatchOptions {
  std::vector<Route> routes;
  Handler not_found;  // for paths outside /api/; absent: a problem there too
  // For entity tags; may throw when the index cannot be read. Absent: no tags.
  std::function<IndexInfo()> index;
  std::function<Day()> today;
  HostCheck hosts;
  std::string build;                             // names the program's build, for entity tags
  std::chrono::milliseconds search_deadline{0};  // what a request may take; 0: as long as it takes
  std::string public_url = {};  // PublicUrl::base, for absolute addresses; "": http:// and the request's Host
  CorsPolicy cors = {};
  std::function<void(const AccessEntry&)> observe = {};  // is told of every request that was answered
  QueryLog query_log = QueryLog::kSize;
  std::size_t most_body = kMaxBody;  // bytes of a request's body
};

// What the connection side writes, and what the log says of it, as AccessEntry has it.
struct Answered {
  Reply reply;
  std::string route = "-";
  std::string id = {};
  std::optional<std::uint64_t> revision = {};
  std::optional<std::string> query = {};
  bool is_probe = false;
};

class Dispatcher {
 public:
  explicit Dispatcher(DispatchOptions options);

  // True when the route of a request that has a body takes one of its length.
  bool takes_body(const RequestHead& head) const;
  // True when what answers it only looks at memory, so that it may be answered where nothing may wait.
  bool is_immediate(const RequestHead& head) const;
  // `body` is "" unless it was taken.
  Answered answer(const RequestHead& head, const std::string& body = {}) const;

  // Logs a request that was answered, and tells who observes. The second is for what was refused before.
  void report(const RequestHead& head, const Answered& answered, std::chrono::microseconds took) const;
  void report(const AccessEntry& entry) const;

 private:
  std::optional<Error> check_length(const RequestHead& head) const;
  Answered route(const RequestHead& head, const std::string& body) const;
  Reply run(const RequestHead& head, const Route& route, const Request& request,
            const std::optional<IndexInfo>& index) const;
  Reply missing(const Request& request) const;
  std::optional<IndexInfo> index_of(const Route& route) const;
  std::string tag(const Request& request, const IndexInfo& index) const;
  std::string base_url(const RequestHead& head) const;

  DispatchOptions options_;
  RouteTable routes_;
  mutable RequestIds ids_{std::chrono::system_clock::now()};
};

// A problem as a whole reply, with the headers that every reply has: for what is refused before dispatch.
Reply refusal(const Error& error);

}  // namespace dateline
