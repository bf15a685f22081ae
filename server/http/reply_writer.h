// ReplyWriter: one reply on its way to a socket that does not block: head, body and file in as few calls as
// the client's speed allows, without copying the body. One thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "server/http/gate_task.h"

namespace dateline {

enum class Ending : std::uint8_t { kKeep, kClose };  // of the connection, after a reply

class ReplyWriter {
 public:
  enum class Progress : std::uint8_t {
    kDone,
    kBlocked,  // until the socket takes more
    kPaused,   // it takes more, but others want their turn
    kFailed,   // the client has gone, or the file is shorter than was said
  };

  // Only when the reply before is done.
  void start(Outgoing reply, Ending ending);
  Progress write(int socket);

  // Bytes that the socket has taken, of all replies.
  std::uint64_t sent() const { return sent_; }

 private:
  bool fill();
  void take(std::size_t count);

  Outgoing reply_;
  std::string_view
      parts_[3];            // what is unsent of reply_.head, of the lines that close it, and of body or slice
  std::string slice_;       // of the file
  std::uint64_t read_ = 0;  // of the file
  std::uint64_t sent_ = 0;
};

}  // namespace dateline
