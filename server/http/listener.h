// Listener: the socket that connections arrive at. Accepting never waits and never ends the server: when the
// process has no descriptor left, a spare one is given up for a moment, so that a client is told and not left
// in the dark. One thread.
#pragma once

#include <string>

#include "indexer/base/result.h"
#include "server/http/peer_address.h"

namespace dateline {

class Listener {
 public:
  // Listens; port 0 lets the kernel pick. Not with SO_REUSEPORT: a second server would start on the same port
  // unnoticed. Errors (`field` port or host): the port is in use, the address is not one of this machine.
  static Result<Listener> bind(const std::string& host, int port);
  ~Listener();
  Listener(Listener&& other) noexcept;
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;
  Listener& operator=(Listener&&) = delete;

  int fd() const { return fd_; }
  int port() const { return port_; }

  struct Arrival {
    enum class Kind : std::uint8_t {
      kConnection,  // `fd` is one, and the caller's
      kUnserved,    // the same, but no descriptor is left: tell it and close it at once
      kNothing,     // nobody waits
      kPause,       // the kernel has no room: try again a little later
    };
    Kind kind = Kind::kNothing;
    int fd = -1;
    PeerAddress peer = {};
  };
  Arrival accept();

 private:
  Listener(int fd, int port);

  int fd_;
  int port_;
  int spare_;
};

}  // namespace dateline
