#include "server/http/request_head.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <optional>

#include "indexer/base/ascii.h"
#include "server/http/field_syntax.h"

namespace dateline {
namespace {

constexpr std::string_view kHeadEnd = "\r\n\r\n";
constexpr std::array<std::string_view, 7> kMethods{"GET", "HEAD",  "OPTIONS", "POST",
                                                   "PUT", "PATCH", "DELETE"};

Error malformed(const char* what) {
  return Error{"bad_request", std::string("request: ") + what};
}

using Failure = std::optional<Error>;

Failure read_request_line(std::string_view line, RequestHead& head) {
  const std::size_t first = line.find(' ');
  const std::size_t last = line.rfind(' ');
  if (first == std::string_view::npos || first == last) {
    return malformed("want a line such as GET / HTTP/1.1 first");
  }
  const std::string_view method = line.substr(0, first);
  const std::string_view target = line.substr(first + 1, last - first - 1);
  const std::string_view version = line.substr(last + 1);
  if (!is_token(method)) return malformed("want a method such as GET first");
  if (version.substr(0, 5) != "HTTP/") return malformed("want HTTP/1.1 at the end of its first line");
  if (version != "HTTP/1.1" && version != "HTTP/1.0") {
    return Error{"version_not_supported", "request: want HTTP/1.1"};
  }
  if (std::find(kMethods.begin(), kMethods.end(), method) == kMethods.end()) {
    return Error{"method_not_allowed", "method: want GET, HEAD, POST or OPTIONS"};
  }
  const bool is_printable =
      std::all_of(target.begin(), target.end(), [](char c) { return c > ' ' && c < 0x7F; });
  if (target.empty() || !is_printable) return malformed("want an address of printable ASCII, others as %XX");
  if (target[0] != '/' && !(target == "*" && method == "OPTIONS")) {
    return malformed("want an address that starts with /");
  }
  head.method = method;
  head.target = target;
  head.wants_close = version == "HTTP/1.0";
  return std::nullopt;
}

struct Field {
  std::string name;  // lower case
  std::string_view value;
};

Result<Field> read_field(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || !is_token(line.substr(0, colon))) {
    return malformed("want header lines such as Name: value, not folded");
  }
  const std::string name = lower_ascii(line.substr(0, colon));
  // Other parsers take no tab there, and a proxy that reads a length otherwise sends a body as a request.
  if (name == "content-length" && line.find('\t') != std::string_view::npos) {
    return malformed("want one Content-Length, of digits");
  }
  const std::string_view value = trim_blanks(line.substr(colon + 1));
  for (const char c : value) {
    if ((static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7F) {
      return malformed("want headers without control characters");
    }
  }
  return Field{name, value};
}

// What must hold over all fields, gathered while they are read.
class Fields {
 public:
  explicit Fields(std::size_t most) : most_(most) {}

  Failure take(const Field& field, RequestHead& head) {
    if (++count_ > most_) {
      return Error{"head_too_large", "request: want at most " + std::to_string(most_) + " headers"};
    }
    if (field.name == "host") {
      if (++hosts_ > 1) return malformed("want one Host header, got two");
      head.host = field.value;
    } else if (field.name == "if-none-match") {
      head.if_none_match.append(head.if_none_match.empty() ? "" : ", ").append(field.value);
    } else if (field.name == "accept-encoding") {
      head.accept_encoding.append(head.accept_encoding.empty() ? "" : ", ").append(field.value);
    } else if (field.name == "if-modified-since") {
      head.if_modified_since = field.value;
    } else if (field.name == "connection") {
      if (lower_ascii(field.value).find("close") != std::string::npos) head.wants_close = true;
    } else if (field.name == "x-forwarded-for") {
      head.forwarded_for.append(head.forwarded_for.empty() ? "" : ", ").append(field.value);
    } else if (field.name == "origin") {
      head.origin = field.value;
    } else if (field.name == "content-type") {
      head.content_type = field.value;
    } else if (field.name == "access-control-request-method") {
      head.is_preflight = head.method == "OPTIONS";
    } else if (field.name == "transfer-encoding") {
      if (head.method != "POST") {
        return Error{"body_not_taken", "request: want no body, got Transfer-Encoding"};
      }
      return Error{"length_required", "request: want Content-Length, got Transfer-Encoding"};
    } else if (field.name == "expect") {
      return Error{"expectation_failed", "request: want no Expect header"};
    } else if (field.name == "content-length") {
      return take_length(field.value, head);
    }
    return std::nullopt;
  }

  Failure finish(RequestHead& head) const {
    if (hosts_ == 0) return malformed("want one Host header, got none");
    const bool is_read = head.method == "GET" || head.method == "HEAD" || head.method == "OPTIONS";
    if (!is_read) return std::nullopt;
    if (head.has_body()) return Error{"body_not_taken", "request: want no body with " + head.method};
    head.content_length.reset();
    return std::nullopt;
  }

 private:
  Failure take_length(std::string_view value, RequestHead& head) {
    const bool is_digits = !value.empty() && std::all_of(value.begin(), value.end(),
                                                         [](char c) { return c >= '0' && c <= '9'; });
    if (++lengths_ > 1 || !is_digits) return malformed("want one Content-Length, of digits");
    // More digits than a number holds are more bytes than anything takes.
    std::uint64_t length = std::numeric_limits<std::uint64_t>::max();
    std::from_chars(value.data(), value.data() + value.size(), length);
    head.content_length = length;
    return std::nullopt;
  }

  std::size_t most_;
  std::size_t count_ = 0;
  int hosts_ = 0;
  int lengths_ = 0;
};

}  // namespace

Result<std::size_t> find_head(std::string_view bytes, const HeadLimits& limits) {
  if (!bytes.empty() && !is_token_char(bytes[0])) return malformed("want HTTP");
  const std::size_t end = bytes.find(kHeadEnd);
  const std::string_view head = bytes.substr(0, end == std::string_view::npos ? end : end + kHeadEnd.size());
  for (std::size_t at = head.find('\n'); at != std::string_view::npos; at = head.find('\n', at + 1)) {
    if (at == 0 || head[at - 1] != '\r') return malformed("want lines that end in CR LF");
  }
  const std::size_t line_end = std::min(head.find('\r'), head.size());
  if (line_end > limits.request_line) {
    return Error{"address_too_long",
                 "address: want a request line of at most " + std::to_string(limits.request_line) + " bytes"};
  }
  if (head.size() > limits.head) {
    return Error{"head_too_large",
                 "request: want a head of at most " + std::to_string(limits.head) + " bytes"};
  }
  return end == std::string_view::npos ? std::size_t{0} : head.size();
}

Result<RequestHead> vet_head(std::string_view bytes, const HeadLimits& limits) {
  RequestHead head;
  Fields fields(limits.fields);
  bool is_first = true;
  // The last line is empty and ends the loop with the bytes.
  for (std::string_view rest = bytes; rest != "\r\n";) {
    const std::size_t end = rest.find("\r\n");
    if (end == std::string_view::npos) return malformed("want an empty line at its end");
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end + 2);
    if (is_first) {
      if (auto failure = read_request_line(line, head)) return *failure;
      is_first = false;
      continue;
    }
    const auto field = read_field(line);
    if (!field) return field.error();
    if (auto failure = fields.take(*field, head)) return *failure;
  }
  if (is_first) return malformed("want a line such as GET / HTTP/1.1 first");
  if (auto failure = fields.finish(head)) return *failure;
  return head;
}

}  // namespace dateline
