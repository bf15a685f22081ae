#include "server/http/listener.h"

#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <memory>
#include <utility>

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

constexpr int kBacklog = 1024;

int open_spare() {
  return open("/dev/null", O_RDONLY | O_CLOEXEC);
}

void set_option(int fd, int level, int option) {
  const int on = 1;
  setsockopt(fd, level, option, &on, sizeof on);
}

// A socket that listens at one address, or -1 with errno.
int listen_at(const addrinfo& address) {
  const int fd = socket(address.ai_family, address.ai_socktype | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (fd < 0) return -1;
  set_option(fd, SOL_SOCKET, SO_REUSEADDR);
  set_option(fd, IPPROTO_TCP, TCP_NODELAY);  // accepted sockets inherit it
  if (::bind(fd, address.ai_addr, address.ai_addrlen) == 0 && listen(fd, kBacklog) == 0) return fd;
  const int reason = errno;
  close(fd);
  errno = reason;
  return -1;
}

int port_of(int fd) {
  sockaddr_storage address{};
  socklen_t size = sizeof address;
  getsockname(fd, reinterpret_cast<sockaddr*>(&address), &size);
  return ntohs(address.ss_family == AF_INET6 ? reinterpret_cast<const sockaddr_in6&>(address).sin6_port
                                             : reinterpret_cast<const sockaddr_in&>(address).sin_port);
}

}  // namespace

Result<Listener> Listener::bind(const std::string& host, int port) {
  addrinfo wanted{};
  wanted.ai_socktype = SOCK_STREAM;
  wanted.ai_flags = AI_PASSIVE | AI_NUMERICSERV;
  addrinfo* found = nullptr;
  const std::string cannot = "cannot listen on " + printable(host) + " port " + std::to_string(port) + ": ";
  if (getaddrinfo(host.c_str(), std::to_string(port).c_str(), &wanted, &found) != 0) {
    return Error{"host", cannot + "not an address of this machine"};
  }
  const std::unique_ptr<addrinfo, void (*)(addrinfo*)> addresses(found, freeaddrinfo);
  for (const addrinfo* address = found; address != nullptr; address = address->ai_next) {
    if (const int fd = listen_at(*address); fd >= 0) return Listener(fd, port_of(fd));
  }
  if (errno == EADDRINUSE) {
    return Error{"port", "port " + std::to_string(port) + " on " + printable(host) +
                             " is in use; give another with --port"};
  }
  return Error{"host", cannot + std::strerror(errno)};
}

Listener::Listener(int fd, int port) : fd_(fd), port_(port), spare_(open_spare()) {}

Listener::~Listener() {
  if (fd_ >= 0) close(fd_);
  if (spare_ >= 0) close(spare_);
}

Listener::Listener(Listener&& other) noexcept
    : fd_(std::exchange(other.fd_, -1)), port_(other.port_), spare_(std::exchange(other.spare_, -1)) {}

Listener::Arrival Listener::accept() {
  if (spare_ < 0) spare_ = open_spare();
  Arrival::Kind kind = Arrival::Kind::kConnection;
  while (true) {
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    const int fd = accept4(fd_, reinterpret_cast<sockaddr*>(&address), &size, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (fd >= 0) return {kind, fd, PeerAddress(address)};
    switch (errno) {
      case EAGAIN:
        return {};
      case EMFILE:
      case ENFILE:
        if (spare_ < 0) return {Arrival::Kind::kPause};
        close(std::exchange(spare_, -1));
        kind = Arrival::Kind::kUnserved;
        break;
      case EINTR:
      case ECONNABORTED:
      case EPROTO:
      case EPERM:
        break;  // that one has gone: take the next
      default:
        return {Arrival::Kind::kPause};  // ENOBUFS, ENOMEM, the network's own errors: never in a circle
    }
  }
}

}  // namespace dateline
