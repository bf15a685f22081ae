#include "tests/support/raw_connection.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <utility>

namespace dateline::test {
namespace {

constexpr long kDeadlineSeconds = 20;

}  // namespace

RawConnection::RawConnection(int port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  const timeval deadline{kDeadlineSeconds, 0};
  setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &deadline, sizeof deadline);
  setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &deadline, sizeof deadline);
  // What is sent in two calls comes in two segments.
  const int on = 1;
  setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
    const int reason = errno;
    close(socket_);
    throw std::system_error(reason, std::generic_category(), "connect");
  }
}

RawConnection::~RawConnection() {
  if (socket_ >= 0) close(socket_);
}

bool RawConnection::send(std::string_view bytes) const {
  while (!bytes.empty()) {
    const ssize_t count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count <= 0) return false;  // the server may refuse before it has read all
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

void RawConnection::ask(const std::string& method_and_target, const std::string& fields) const {
  send(method_and_target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + fields + "\r\n");
}

void RawConnection::finish_sending() const {
  shutdown(socket_, SHUT_WR);
}

void RawConnection::reset() {
  const linger at_once{1, 0};
  setsockopt(socket_, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
  close(socket_);
  socket_ = -1;
}

bool RawConnection::receive() {
  std::array<char, 8192> bytes{};
  const ssize_t count = recv(socket_, bytes.data(), bytes.size(), 0);
  if (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) is_late_ = true;
  if (count <= 0) return false;
  buffer_.append(bytes.data(), static_cast<std::size_t>(count));
  return true;
}

HttpReply RawConnection::read_reply(ReplyBody kind) {
  constexpr std::string_view kHeadEnd = "\r\n\r\n";
  std::size_t end = std::string::npos;
  while ((end = buffer_.find(kHeadEnd)) == std::string::npos) {
    if (!receive()) {
      HttpReply cut;
      cut.head = std::exchange(buffer_, "");
      return cut;
    }
  }
  HttpReply reply = parse_reply(buffer_.substr(0, end + kHeadEnd.size()));
  buffer_.erase(0, end + kHeadEnd.size());
  const auto length = reply.headers.find("content-length");
  if (kind == ReplyBody::kNone || length == reply.headers.end()) return reply;
  const std::size_t size = std::strtoull(length->second.c_str(), nullptr, 10);
  while (buffer_.size() < size) {
    if (receive()) continue;
    reply.status = 0;
    break;
  }
  reply.body = buffer_.substr(0, size);
  buffer_.erase(0, size);
  return reply;
}

std::string RawConnection::read_all() {
  while (receive()) {
  }
  return std::exchange(buffer_, "");
}

bool RawConnection::wait_for_reply() const {
  char byte = 0;
  return !buffer_.empty() || recv(socket_, &byte, 1, MSG_PEEK) > 0;
}

bool RawConnection::is_closed() {
  return buffer_.empty() && !receive() && !is_late_;
}

}  // namespace dateline::test
