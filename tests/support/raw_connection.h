// RawConnection: one TCP connection to 127.0.0.1 on which a test sends any bytes and reads replies one by
// one, so that it can tell a connection that stays open from one that is closed. Every wait ends after 20 s.
// One thread an object. Not for anything but tests.
#pragma once

#include <string>
#include <string_view>

#include "tests/support/http_client.h"

namespace dateline::test {

enum class ReplyBody { kFollows, kNone };  // none behind HEAD

class RawConnection {
 public:
  // Throws std::system_error when nobody listens.
  explicit RawConnection(int port);
  ~RawConnection();
  RawConnection(const RawConnection&) = delete;
  RawConnection& operator=(const RawConnection&) = delete;

  // Sends all, or as much as the server takes before it closes; whether it was all.
  bool send(std::string_view bytes) const;
  // Sends a request with Host: 127.0.0.1; `fields` are further header lines, each with its CR LF.
  void ask(const std::string& method_and_target, const std::string& fields = "") const;
  // Says that nothing more comes, and goes on reading.
  void finish_sending() const;
  // Leaves so that the server meets a reset.
  void reset();

  // The next reply, its body as long as its Content-Length says. Status 0: the connection ended before all
  // of it had come; then `head` or `body` holds what did.
  HttpReply read_reply(ReplyBody kind = ReplyBody::kFollows);
  // All bytes until the server closes.
  std::string read_all();
  // Waits for the first byte of a reply, and takes none.
  bool wait_for_reply() const;
  // Waits until the server closes; false when more bytes come, or nothing happens.
  bool is_closed();

 private:
  // One more piece into buffer_; false at the end, a reset or the deadline (then is_late_).
  bool receive();

  int socket_;
  bool is_late_ = false;
  std::string buffer_;
};

}  // namespace dateline::test
