// RawClient: one connection to 127.0.0.1 that sends and reads what a test says, byte by byte if it wants to.
// A read that takes longer than any test should ends with what has come.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace dateline::test {

class RawClient {
 public:
  explicit RawClient(int port, int receive_buffer = 0)
      : RawClient(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), port, receive_buffer) {}
  // Over a socket that the test has made, which becomes the client's.
  static RawClient over(int socket, int port) { return {socket, port, 0}; }
  ~RawClient() {
    if (fd_ >= 0) close(fd_);
  }
  RawClient(RawClient&& other) noexcept
      : fd_(std::exchange(other.fd_, -1)), is_connected_(other.is_connected_) {}
  RawClient(const RawClient&) = delete;
  RawClient& operator=(const RawClient&) = delete;
  RawClient& operator=(RawClient&&) = delete;

  bool is_connected() const { return is_connected_; }
  int fd() const { return fd_; }
  // False when the server takes no more.
  bool send(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t count = ::send(fd_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (count <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
  }
  void finish_sending() const { shutdown(fd_, SHUT_WR); }
  // The next bytes; "" at the end.
  std::string receive_some() const {
    std::array<char, 65536> bytes{};
    const ssize_t count = recv(fd_, bytes.data(), bytes.size(), 0);
    return {bytes.data(), static_cast<std::size_t>(std::max<ssize_t>(count, 0))};
  }
  // All until `end` has come, or the server closes.
  std::string receive_until(std::string_view end) const {
    std::string out;
    while (out.find(end) == std::string::npos) {
      const std::string some = receive_some();
      if (some.empty()) break;
      out += some;
    }
    return out;
  }
  std::string receive_all() const {
    std::string out;
    for (std::string some = receive_some(); !some.empty(); some = receive_some()) out += some;
    return out;
  }

 private:
  RawClient(int socket, int port, int receive_buffer) : fd_(socket) {
    const timeval deadline{30, 0};
    setsockopt(fd_, SOL_SOCKET, SO_RCVTIMEO, &deadline, sizeof deadline);
    if (receive_buffer > 0) setsockopt(fd_, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    is_connected_ = connect(fd_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  }

  int fd_;
  bool is_connected_ = false;
};

}  // namespace dateline::test
