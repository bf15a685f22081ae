// RequestReader: bytes of a connection in, whole requests out, one at a time and in order. It knows no socket
// and no clock. The caller adds no bytes while next() still yields requests; so what it holds is bounded by
// the limits and one read. One thread.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/base/result.h"
#include "server/http/gate_limits.h"
#include "server/http/gate_task.h"

namespace dateline {

class RequestReader {
 public:
  using TakesBody = std::function<bool(const RequestHead&)>;

  // Both outlive it.
  RequestReader(const HeadLimits& limits, const TakesBody& takes_body)
      : limits_(limits), takes_body_(takes_body) {}

  void add(std::string_view bytes) { buffer_.append(bytes); }

  // The next request; nullopt: more bytes must come. A body that the route does not take is not read: the
  // request says then that the connection closes, and there is no further one. Errors are codes of
  // api/problem.h; there is no further request after one.
  Result<std::optional<ReadRequest>> next();

  bool is_empty() const { return buffer_.empty() && !head_; }
  bool is_in_body() const { return head_.has_value(); }
  // Whether a whole head stands in what has come, behind what next() has yielded.
  bool has_head() const;

 private:
  const HeadLimits& limits_;
  const TakesBody& takes_body_;
  std::string buffer_;
  std::optional<RequestHead> head_;  // whose body is read
};

}  // namespace dateline
