#include "tests/bench/connections/open_socket.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace dateline::bench {

int begin_connection(const Endpoint& endpoint, int receive_bytes) {
  const int file = socket(endpoint.address.ss_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (file < 0) throw std::system_error(errno, std::generic_category(), "socket");
  const int on = 1;
  setsockopt(file, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  if (receive_bytes > 0) setsockopt(file, SOL_SOCKET, SO_RCVBUF, &receive_bytes, sizeof receive_bytes);
  const auto* address = reinterpret_cast<const sockaddr*>(&endpoint.address);
  if (connect(file, address, endpoint.length) != 0 && errno != EINPROGRESS) {
    const int reason = errno;
    close(file);
    throw std::system_error(reason, std::generic_category(), "connect");
  }
  return file;
}

std::size_t raise_descriptor_limit() {
  rlimit limit{};
  getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
  getrlimit(RLIMIT_NOFILE, &limit);
  return limit.rlim_cur;
}

}  // namespace dateline::bench
