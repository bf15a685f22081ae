#include "server/http/refusals.h"

#include <sys/socket.h>
#include <unistd.h>

namespace dateline {

Error busy(const std::string& reason) {
  return {"busy", "the server is busy: " + reason + "; try again later"};
}

Error no_place(Verdict verdict) {
  return busy(verdict == Verdict::kFull ? "too many connections" : "too many connections of one address");
}

Error too_slow(const std::string& what, std::chrono::milliseconds time) {
  return {"request_timeout", "request: want its " + what + within(time)};
}

std::string within(std::chrono::milliseconds time) {
  return " within " + std::to_string(time.count()) + " ms";
}

void tell_and_close(int socket, const Outgoing& reply) {
  const std::string bytes = reply.head + "Connection: close\r\n\r\n" + reply.body;
  send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
  shutdown(socket, SHUT_WR);
  close(socket);
}

}  // namespace dateline
