// What the server says of heads of requests, for a test that asks another parser the same. Reads lines of
// hexadecimal digits, a head each; writes for each a line "ok METHOD TARGET HOST" when the server would take
// the request to a route, else the code of its answer ("more" when the head has no end).
#include <iostream>
#include <string>

#include "server/api/route.h"
#include "server/http/request_head.h"

namespace {

std::string bytes_of(const std::string& line) {
  std::string bytes;
  for (std::size_t at = 0; at + 1 < line.size(); at += 2) {
    bytes.push_back(static_cast<char>(std::stoi(line.substr(at, 2), nullptr, 16)));
  }
  return bytes;
}

std::string verdict(std::string_view bytes) {
  const auto found = dateline::find_head(bytes);
  if (!found) return found.error().field;
  if (*found == 0) return "more";
  const auto head = dateline::vet_head(bytes.substr(0, *found));
  if (!head) return head.error().field;
  if (head->content_length.value_or(0) > dateline::kMaxBody) return "payload_too_large";
  return "ok " + head->method + " " + head->target + " " + head->host;
}

}  // namespace

int main() {
  for (std::string line; std::getline(std::cin, line);) std::cout << verdict(bytes_of(line)) << '\n';
}
