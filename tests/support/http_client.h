// A small HTTP client for tests, on raw sockets, so that a test can send what no library would. Every
// exchange is one connection to 127.0.0.1 and has a deadline. Not for anything but tests.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace dateline::test {

struct HttpReply {
  int status = 0;                              // 0: nothing came
  std::map<std::string, std::string> headers;  // names in lower case
  std::string head;
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

// A client that asks and reads nothing until it is told to: what a slow reader is to a server.
class SlowClient {
 public:
  SlowClient(int port, const std::string& method_and_target);
  ~SlowClient();
  SlowClient(const SlowClient&) = delete;
  SlowClient& operator=(const SlowClient&) = delete;

  // Waits until the reply begins; false when it does not within 20 s.
  bool wait_for_reply() const;
  // The rest, as request() has it.
  HttpReply read_reply() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dateline::test
