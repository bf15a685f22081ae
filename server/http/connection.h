// One client's connection: reads requests under deadlines, has each answered, writes the replies,
// closes without losing the last one. Runs on one worker thread from accept to close. It knows bytes and
// sockets; what a request means is the Answerer's.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>

#include "server/api/spool_file.h"
#include "server/http/request_head.h"

namespace dateline {

struct ConnectionLimits {
  std::chrono::milliseconds head{3000};    // from the first byte of a head to its last
  std::chrono::milliseconds body{3000};    // from the end of a head to that of its body
  std::chrono::milliseconds idle{5000};    // between requests
  std::chrono::milliseconds write{10000};  // without progress
  std::chrono::milliseconds stop{5000};    // for the rest of a file when the server stops
};

// The bytes to send, and behind them the file, if there is one; that is not empty.
struct Outgoing {
  std::string bytes;
  std::shared_ptr<const SpoolFile> file = {};
};

struct Answerer {
  // Whether the body of a request that has one is to be read.
  std::function<bool(const RequestHead&)> takes_body;
  // What to send. The connection closes afterwards when asked for in the head, or when a body was not read.
  std::function<Outgoing(const RequestHead&, const std::string& body)> answer;
  std::function<std::string(const Error&)> refuse;  // the connection closes after it
};

struct ConnectionOptions {
  ConnectionLimits limits;
  int stop_fd = -1;  // becomes readable when the server stops: no further request is waited for
};

// Serves `socket` until it ends, and closes it.
void serve_connection(int socket, const ConnectionOptions& options, const Answerer& answerer);

}  // namespace dateline
