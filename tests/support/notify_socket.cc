#include "tests/support/notify_socket.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <system_error>

namespace dateline::test {

NotifySocket::NotifySocket(const std::string& name) : file_(socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0)) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::memcpy(address.sun_path, name.data(), std::min(name.size(), sizeof address.sun_path - 1));
  if (name.front() == '@') address.sun_path[0] = '\0';
  const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name.size());
  if (bind(file_, reinterpret_cast<const sockaddr*>(&address), length) != 0) {
    throw std::system_error(errno, std::generic_category(), "bind " + name);
  }
}

NotifySocket::~NotifySocket() {
  close(file_);
}

std::string NotifySocket::receive() const {
  pollfd ready{file_, POLLIN, 0};
  if (poll(&ready, 1, 20'000) <= 0) return "";
  std::array<char, 4096> bytes{};
  const ssize_t count = recv(file_, bytes.data(), bytes.size(), 0);
  return count < 0 ? "" : std::string(bytes.data(), static_cast<std::size_t>(count));
}

}  // namespace dateline::test
