// GateTask: one request on its way from the gate to a worker, and its reply on the way back; and what the
// gate asks of the rest of the program. It is the gate's thread's, but for the time between FairQueue::take()
// and FairQueue::finish(), when it is a worker's.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "server/api/spool_file.h"
#include "server/http/peer_address.h"
#include "server/http/request_head.h"

namespace dateline {

// A reply as it is written: status line and header lines, each with its CR LF, without the line Connection
// and without the empty one, which the gate adds; then the body; then the file, if there is one (not an empty
// one).
struct Outgoing {
  std::string head;
  std::string body = {};
  std::shared_ptr<const SpoolFile> file = {};
};

struct ReadRequest {
  RequestHead head;
  std::string body = {};
};

class Connection;

struct GateTask {
  PeerAddress client = {};  // whose turn it is
  ReadRequest request = {};
  Outgoing reply = {};
  Connection* connection = nullptr;
  GateTask* next = nullptr;  // FairQueue's
};

struct Answerer {
  // Whether the body of a request that has one is to be read. On the gate's thread.
  std::function<bool(const RequestHead&)> takes_body;
  // On a worker's thread, several at a time.
  std::function<Outgoing(const ReadRequest&)> answer;
  // What is refused, with a code of api/problem.h. On any thread.
  std::function<Outgoing(const Error&)> refuse;
  // Whether answer() may be called on the gate's thread for a request, since it waits for nothing. Absent: it
  // never may.
  std::function<bool(const RequestHead&)> is_immediate = {};
  // The time to stop is over, and so many requests are still being answered, for nobody: it may end the
  // program. On the gate's thread. Absent, or when it returns: they are waited for.
  std::function<void(std::size_t)> abandon = {};
};

}  // namespace dateline
