// Front: the part of http/ that knows cpp-httplib. The library accepts, keeps the worker threads and formats
// replies; connections are ours (connection.h), and so is what a request means (dispatch.h). Only server.cc
// includes it.
#pragma once

#include <httplib.h>

#include <string>

#include "server/http/connection.h"
#include "server/http/dispatch.h"

namespace dateline {

class Front : public httplib::Server {
 public:
  // `stop_fd` as in ConnectionOptions; `threads` connections are served at a time.
  Front(const Dispatcher& dispatcher, int stop_fd, std::size_t threads);

  // Binds; 0 lets the kernel pick. The port, or -1 with errno (0: the address is not known).
  int bind(const std::string& host, int port);

 private:
  bool process_and_close_socket(socket_t socket) override;
  // What the library calls for every request that it has parsed from plain_head().
  void handle(const httplib::Request& request, httplib::Response& response) const;

  const Dispatcher& dispatcher_;
  ConnectionOptions options_;
};

}  // namespace dateline
