// A small HTTP client for tests, on raw sockets, so that a test can send what no library would. Every
// exchange is one connection to 127.0.0.1 and has a deadline; raw_connection.h is for several on one. Not for
// anything but tests.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace dateline::test {

struct HttpReply {
  int status = 0;                              // 0: nothing came
  std::map<std::string, std::string> headers;  // names in lower case
  std::string head;                            // but the line Date, which may be another for the same reply
  std::string body;
};

// Sends the bytes, half-closes nothing, and reads until the server closes or 20 s have passed.
std::string exchange(int port, std::string_view bytes);

// The first reply in what exchange() returned, everything behind its head as the body.
HttpReply parse_reply(const std::string& bytes);

// One request with Host: 127.0.0.1 and Connection: close; `fields` are further header lines, each with its
// CR LF.
HttpReply request(int port, const std::string& method_and_target, const std::string& fields = "");

// request("GET " + target).
HttpReply get(int port, const std::string& target);

}  // namespace dateline::test
