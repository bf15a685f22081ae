#include "tests/bench/scripted_server.h"

#include <netinet/in.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

#include "tests/bench/program.h"

namespace dateline::bench {
namespace {

// Waits for a whole request; false when the client is gone.
bool read_request(int socket) {
  std::string bytes;
  std::array<char, 4096> piece;
  while (bytes.find("\r\n\r\n") == std::string::npos) {
    const ssize_t count = recv(socket, piece.data(), piece.size(), 0);
    if (count <= 0) return false;
    bytes.append(piece.data(), static_cast<std::size_t>(count));
  }
  return true;
}

}  // namespace

ScriptedServer::ScriptedServer(std::vector<std::string> answers) : answers_(std::move(answers)) {
  listener_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t length = sizeof address;
  auto* const any = reinterpret_cast<sockaddr*>(&address);
  if (bind(listener_, any, length) != 0 || listen(listener_, 8) != 0 ||
      getsockname(listener_, any, &length) != 0) {
    throw std::system_error(errno, std::generic_category(), "listen");
  }
  port_ = ntohs(address.sin_port);
  thread_ = std::thread([this] { serve(); });
}

ScriptedServer::~ScriptedServer() {
  shutdown(listener_, SHUT_RDWR);
  thread_.join();
  close(listener_);
}

Endpoint ScriptedServer::endpoint() const {
  return checked(parse_endpoint("127.0.0.1:" + std::to_string(port_)));
}

void ScriptedServer::serve() {
  std::size_t next = 0;
  while (next < answers_.size()) {
    const int socket = accept(listener_, nullptr, nullptr);
    if (socket < 0) return;
    ++connections_;
    while (next < answers_.size() && read_request(socket)) {
      std::string answer = answers_[next++];
      const bool closes = answer.ends_with(kClose);
      if (closes) answer.pop_back();
      send(socket, answer.data(), answer.size(), MSG_NOSIGNAL);
      if (closes) break;
    }
    close(socket);
  }
}

}  // namespace dateline::bench
