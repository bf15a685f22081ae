// KeepAliveClient: asks one server over one connection that stays open, on plain sockets, so that what is
// timed is the server. GET only; bodies with a Content-Length or up to the end of the connection. A
// connection that the server closed between two requests is opened anew. Used by the load programs. One
// thread an object.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "indexer/base/result.h"
#include "tests/bench/endpoint.h"

namespace dateline::bench {

inline constexpr std::size_t kMaxAnswerBytes = std::size_t{64} << 20;

struct HttpAnswer {
  int status = 0;
  std::string body;
};

class KeepAliveClient {
 public:
  // `patience` bounds the wait for each piece of an answer.
  explicit KeepAliveClient(Endpoint endpoint, std::chrono::seconds patience = std::chrono::seconds{10});
  ~KeepAliveClient();
  KeepAliveClient(const KeepAliveClient&) = delete;
  KeepAliveClient& operator=(const KeepAliveClient&) = delete;

  // `target` is a path and query, encoded. Errors (field "connect", "send" or "answer"): nobody listens, the
  // connection broke, no answer in time, an answer that is no HTTP/1 or too large. The next get() starts
  // anew.
  Result<HttpAnswer> get(std::string_view target);

 private:
  enum class Attempt { kAnswered, kStale };

  Outcome connect();
  void disconnect();
  // Stale: a connection that was used before, and closed without a byte of an answer.
  Result<Attempt> ask(const std::string& request, HttpAnswer& answer);
  Outcome send_all(std::string_view bytes) const;
  // One more piece of the answer into buffer_; false at the end of the connection.
  Result<bool> receive();
  Outcome read_body(std::string_view head, HttpAnswer& answer);

  Endpoint endpoint_;
  std::chrono::seconds patience_;
  int socket_ = -1;
  bool was_used_ = false;  // this connection has answered before
  std::string buffer_;
};

}  // namespace dateline::bench
