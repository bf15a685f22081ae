#include "tests/support/http_client.h"

#include <cstdlib>
#include <sstream>

#include "tests/support/raw_connection.h"

namespace dateline::test {
namespace {

std::string lower(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

}  // namespace

std::string exchange(int port, std::string_view bytes) {
  RawConnection connection(port);
  connection.send(bytes);
  return connection.read_all();
}

HttpReply parse_reply(const std::string& bytes) {
  HttpReply reply;
  const std::size_t end = bytes.find("\r\n\r\n");
  if (bytes.substr(0, 9) != "HTTP/1.1 " || end == std::string::npos) return reply;
  reply.status = std::atoi(bytes.substr(9, 3).c_str());
  reply.head = bytes.substr(0, end + 2);
  reply.body = bytes.substr(end + 4);
  std::istringstream lines(reply.head);
  std::string line;
  std::getline(lines, line);
  while (std::getline(lines, line)) {
    const std::size_t colon = line.find(": ");
    if (colon == std::string::npos) continue;
    reply.headers[lower(line.substr(0, colon))] = line.substr(colon + 2, line.size() - colon - 3);
  }
  if (const std::size_t date = reply.head.find("\r\nDate: "); date != std::string::npos) {
    reply.head.erase(date, reply.head.find("\r\n", date + 2) - date);
  }
  return reply;
}

HttpReply request(int port, const std::string& method_and_target, const std::string& fields) {
  return parse_reply(exchange(
      port, method_and_target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + fields + "\r\n"));
}

HttpReply get(int port, const std::string& target) {
  return request(port, "GET " + target);
}

}  // namespace dateline::test
