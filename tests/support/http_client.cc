#include "tests/support/http_client.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <sstream>
#include <system_error>

namespace dateline::test {
namespace {

constexpr long kDeadlineSeconds = 20;

class Socket {
 public:
  explicit Socket(int port) : fd_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    const timeval deadline{kDeadlineSeconds, 0};
    setsockopt(fd_, SOL_SOCKET, SO_RCVTIMEO, &deadline, sizeof deadline);
    setsockopt(fd_, SOL_SOCKET, SO_SNDTIMEO, &deadline, sizeof deadline);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(fd_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
      const int reason = errno;
      close(fd_);
      throw std::system_error(reason, std::generic_category(), "connect");
    }
  }
  ~Socket() { close(fd_); }
  Socket(const Socket&) = delete;
  Socket& operator=(const Socket&) = delete;

  void send_all(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t count = send(fd_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (count <= 0) return;  // the server may refuse before it has read all
      bytes.remove_prefix(static_cast<std::size_t>(count));
    }
  }
  // Waits for the first; takes none.
  bool has_bytes() const {
    char byte = 0;
    return recv(fd_, &byte, 1, MSG_PEEK) > 0;
  }
  std::string receive_all() const {
    std::string out;
    std::array<char, 8192> bytes{};
    for (ssize_t count = 0; (count = recv(fd_, bytes.data(), bytes.size(), 0)) > 0;) {
      out.append(bytes.data(), static_cast<std::size_t>(count));
    }
    return out;
  }

 private:
  int fd_;
};

std::string lower(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

}  // namespace

std::string exchange(int port, std::string_view bytes) {
  const Socket socket(port);
  socket.send_all(bytes);
  return socket.receive_all();
}

HttpReply parse_reply(const std::string& bytes) {
  HttpReply reply;
  const std::size_t end = bytes.find("\r\n\r\n");
  if (bytes.substr(0, 9) != "HTTP/1.1 " || end == std::string::npos) return reply;
  reply.status = std::atoi(bytes.substr(9, 3).c_str());
  reply.head = bytes.substr(0, end + 2);
  reply.body = bytes.substr(end + 4);
  std::istringstream lines(reply.head);
  std::string line;
  std::getline(lines, line);
  while (std::getline(lines, line)) {
    const std::size_t colon = line.find(": ");
    if (colon == std::string::npos) continue;
    reply.headers[lower(line.substr(0, colon))] = line.substr(colon + 2, line.size() - colon - 3);
  }
  return reply;
}

namespace {

std::string head_of(const std::string& method_and_target, const std::string& fields) {
  return method_and_target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + fields + "\r\n";
}

}  // namespace

HttpReply request(int port, const std::string& method_and_target, const std::string& fields) {
  return parse_reply(exchange(port, head_of(method_and_target, fields)));
}

HttpReply get(int port, const std::string& target) {
  return request(port, "GET " + target);
}

struct SlowClient::State {
  explicit State(int port) : socket(port) {}
  Socket socket;
};

SlowClient::SlowClient(int port, const std::string& method_and_target)
    : state_(std::make_unique<State>(port)) {
  state_->socket.send_all(head_of(method_and_target, ""));
}

SlowClient::~SlowClient() = default;

bool SlowClient::wait_for_reply() const {
  return state_->socket.has_bytes();
}

HttpReply SlowClient::read_reply() const {
  return parse_reply(state_->socket.receive_all());
}

}  // namespace dateline::test
