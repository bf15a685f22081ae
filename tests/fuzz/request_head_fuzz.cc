// Any bytes as the head of a request: what is found does not change as more bytes come, and what is accepted
// is what it would be if the server wrote it itself.
#include "server/http/request_head.h"

#include <algorithm>

#include "indexer/base/utf8.h"
#include "tests/fuzz/target.h"

namespace dateline::fuzz {
namespace {

bool has_controls(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7F; });
}

void check_error(const Error& error) {
  require(!error.field.empty() && !error.message.empty(), "an error names its code and says why");
  require(printable(error.message) == error.message, "an error can be logged as it is");
}

// What find_head() says of a beginning of the bytes, it says of all longer ones.
void check_finding(std::string_view bytes) {
  const std::size_t step = bytes.size() / 64 + 1;
  bool is_refused = false;
  std::size_t length = 0;
  for (std::size_t size = 0; size <= bytes.size(); size += step) {
    const auto found = find_head(bytes.substr(0, size));
    if (!found) check_error(found.error());
    require(!is_refused || !found, "what was refused stays refused");
    require(length == 0 || (found && *found == length), "a head that was found stays where it is");
    is_refused = !found;
    length = found ? *found : 0;
    require(length <= size && length <= HeadLimits{}.head, "a head lies within the bytes and the limit");
  }
}

void check_accepted(const RequestHead& head) {
  const bool is_star = head.target == "*" && head.method == "OPTIONS";
  require(is_star || head.target.substr(0, 1) == "/", "a target is an address of this server");
  require(std::all_of(head.target.begin(), head.target.end(), [](char c) { return c > ' ' && c < 0x7F; }),
          "a target is printable ASCII");
  for (const std::string* text : {&head.method, &head.host, &head.if_none_match, &head.content_type,
                                  &head.origin, &head.if_modified_since}) {
    require(!has_controls(*text), "no field holds control characters");
  }
  const bool is_read = head.method == "GET" || head.method == "HEAD" || head.method == "OPTIONS";
  require(!is_read || !head.content_length, "what only reads has no body");
}

// What was understood, written anew, is understood the same.
void check_plain(const RequestHead& head) {
  const std::string plain = head.method + " " + head.target + " HTTP/1.1\r\nHost: " + head.host + "\r\n\r\n";
  const auto found = find_head(plain);
  require(found && *found == plain.size(), "a plain head is one head and nothing behind it");
  const auto again = vet_head(plain);
  require(again.ok(), "a plain head is accepted");
  require(again->method == head.method && again->target == head.target && again->host == head.host,
          "a plain head asks the same");
}

}  // namespace

void run_target(std::string_view bytes) {
  check_finding(bytes);
  const auto found = find_head(bytes);
  const std::string_view first = found && *found > 0 ? bytes.substr(0, *found) : bytes;
  const auto head = vet_head(first);
  if (!head) return check_error(head.error());
  check_accepted(*head);
  if (found && *found > 0) check_plain(*head);
}

}  // namespace dateline::fuzz
