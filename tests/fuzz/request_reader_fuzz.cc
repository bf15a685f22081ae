// Any bytes of a connection: the same requests come of them in whatever pieces they arrive.
#include "server/http/request_reader.h"

#include <algorithm>
#include <vector>

#include "tests/fuzz/target.h"

namespace dateline::fuzz {
namespace {

bool takes_body(const RequestHead& head) {
  return head.method == "POST" && *head.content_length <= kMaxBody;
}

// What tells one request from another.
std::string summary(const ReadRequest& request) {
  return request.head.method + " " + request.head.target + " " + request.head.host + "\n" + request.body;
}

// The requests of the bytes, and whether a refusal ends them: of several faults, which is seen first is up to
// how they come.
std::vector<std::string> read_all(std::string_view bytes, std::size_t piece) {
  const HeadLimits limits;
  const RequestReader::TakesBody takes = takes_body;
  RequestReader reader(limits, takes);
  std::vector<std::string> found;
  for (std::size_t at = 0; at < bytes.size(); at += piece) {
    reader.add(bytes.substr(at, piece));
    while (true) {
      const bool has_head = !reader.is_in_body() && reader.has_head();
      auto request = reader.next();
      if (!request) {
        found.emplace_back("refused");
        return found;
      }
      require(!has_head || *request || reader.is_in_body(), "a head that has come is taken");
      if (!*request) break;
      found.push_back(summary(**request));
      // Nothing that follows is looked at.
      if ((*request)->head.wants_close) return found;
    }
  }
  return found;
}

}  // namespace

void run_target(std::string_view bytes) {
  const std::vector<std::string> whole = read_all(bytes, std::max<std::size_t>(bytes.size(), 1));
  require(read_all(bytes, 7) == whole, "requests are the same in pieces of seven bytes");
  if (bytes.size() <= 512) require(read_all(bytes, 1) == whole, "requests are the same byte by byte");
}

}  // namespace dateline::fuzz
