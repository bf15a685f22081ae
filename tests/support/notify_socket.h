// NotifySocket: what a service manager listens on ($NOTIFY_SOCKET), for tests. One thread.
#pragma once

#include <string>

namespace dateline::test {

class NotifySocket {
 public:
  // `name` is a path, or "@NAME" in the abstract namespace. Throws std::system_error.
  explicit NotifySocket(const std::string& name);
  ~NotifySocket();
  NotifySocket(const NotifySocket&) = delete;
  NotifySocket& operator=(const NotifySocket&) = delete;

  // The next message; "" when none comes within 20 s.
  std::string receive() const;

 private:
  int file_;
};

}  // namespace dateline::test
