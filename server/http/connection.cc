#include "server/http/connection.h"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>
#include <string_view>

namespace dateline {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kReadBytes = 8192;
constexpr std::size_t kFileBytes = std::size_t{64} * 1024;  // of a file, at a time
constexpr std::size_t kDrainBytes = std::size_t{256} * 1024;
constexpr std::chrono::milliseconds kDrainTime{500};

int milliseconds_until(Clock::time_point deadline) {
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
  return static_cast<int>(std::clamp<long long>(left, 0, 60'000));
}

enum class Wait { kReady, kTimeout, kStopped };

class Connection {
 public:
  Connection(int socket, const ConnectionOptions& options, const Answerer& answerer)
      : socket_(socket), options_(options), answerer_(answerer) {}

  void run() {
    while (const auto bytes = next_head()) {
      const auto head = vet_head(*bytes);
      if (!head) return refuse(head.error());
      RequestHead request = *head;
      if (is_stopping()) request.wants_close = true;
      std::string body;
      if (request.has_body() && answerer_.takes_body(request)) {
        auto came = next_body(*request.content_length);
        if (!came) return;
        body = std::move(*came);
      } else if (request.has_body()) {
        request.wants_close = true;
      }
      if (!deliver(answerer_.answer(request, body)) || request.wants_close) return linger();
    }
  }

 private:
  // Waits for `events` on the socket; bytes that have already come are read even while the server stops.
  Wait wait(short events, Clock::time_point deadline, int stop_fd) const {
    while (true) {
      std::array<pollfd, 2> fds{{{socket_, events, 0}, {stop_fd, POLLIN, 0}}};
      const int count = poll(fds.data(), fds.size(), milliseconds_until(deadline));
      if (count < 0 && errno == EINTR) continue;
      if (count > 0 && fds[0].revents != 0) return Wait::kReady;
      if (count > 0 && fds[1].revents != 0) return Wait::kStopped;
      return Wait::kTimeout;
    }
  }

  bool is_stopping() const {
    pollfd fd{options_.stop_fd, POLLIN, 0};
    return poll(&fd, 1, 0) > 0;
  }

  // One read; false at the end or on a fault.
  bool receive() {
    std::array<char, kReadBytes> bytes{};
    const ssize_t count = recv(socket_, bytes.data(), bytes.size(), MSG_DONTWAIT);
    if (count < 0) return errno == EAGAIN || errno == EINTR;
    buffer_.append(bytes.data(), static_cast<std::size_t>(count));
    return count > 0;
  }

  // The bytes of the next whole head; nullopt when there is none (then a reply may have been sent).
  std::optional<std::string> next_head() {
    auto deadline = Clock::now() + (buffer_.empty() ? options_.limits.idle : options_.limits.head);
    while (true) {
      const auto length = find_head(buffer_);
      if (!length) {
        refuse(length.error());
        return std::nullopt;
      }
      if (*length > 0) {
        std::string head = buffer_.substr(0, *length);
        buffer_.erase(0, *length);
        return head;
      }
      const bool is_idle = buffer_.empty();
      const Wait waited = wait(POLLIN, deadline, is_idle ? options_.stop_fd : -1);
      if (waited == Wait::kTimeout && !is_idle) {
        refuse({"request_timeout", "request: want its whole head within 3 seconds"});
      }
      if (waited != Wait::kReady || !receive()) return std::nullopt;
      if (is_idle) deadline = Clock::now() + options_.limits.head;
    }
  }

  // The `length` bytes behind a head; nullopt when they do not come.
  std::optional<std::string> next_body(std::uint64_t length) {
    const auto deadline = Clock::now() + options_.limits.body;
    while (buffer_.size() < length) {
      const Wait waited = wait(POLLIN, deadline, -1);
      if (waited == Wait::kTimeout) {
        refuse({"request_timeout", "request: want its whole body within 3 seconds"});
      }
      if (waited != Wait::kReady || !receive()) return std::nullopt;
    }
    std::string body = buffer_.substr(0, length);
    buffer_.erase(0, length);
    return body;
  }

  bool send(std::string_view bytes) const {
    while (!bytes.empty()) {
      if (wait(POLLOUT, Clock::now() + options_.limits.write, -1) != Wait::kReady) return false;
      const ssize_t count = ::send(socket_, bytes.data(), bytes.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
      if (count < 0 && errno != EAGAIN && errno != EINTR) return false;
      if (count > 0) bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
  }

  bool deliver(Outgoing reply) const {
    return send(reply.bytes) && (!reply.file || send_file(std::move(reply.file)));
  }

  bool send_file(std::shared_ptr<const SpoolFile> file) const {
    std::string bytes(kFileBytes, '\0');
    std::optional<Clock::time_point> deadline;
    std::uint64_t sent = 0;
    while (file) {
      if (!deadline && is_stopping()) deadline = Clock::now() + options_.limits.stop;
      if (deadline && Clock::now() > *deadline) return false;
      const std::size_t count = file->read(sent, bytes);
      if (count == 0) return false;  // a fault: shorter than was said
      sent += count;
      // It goes before its last bytes are sent: a client that has them all finds what it held free.
      if (sent == file->size()) file.reset();
      if (!send(std::string_view(bytes).substr(0, count))) return false;
    }
    return true;
  }

  void refuse(const Error& error) {
    send(answerer_.refuse(error));
    linger();
  }

  // Closing with unread bytes resets the connection, and the client may lose the reply: say that we are done,
  // then read a little more.
  void linger() const {
    shutdown(socket_, SHUT_WR);
    const auto deadline = Clock::now() + kDrainTime;
    std::array<char, kReadBytes> bytes{};
    for (std::size_t drained = 0; drained < kDrainBytes;) {
      if (wait(POLLIN, deadline, -1) != Wait::kReady) return;
      const ssize_t count = recv(socket_, bytes.data(), bytes.size(), MSG_DONTWAIT);
      if (count <= 0) return;
      drained += static_cast<std::size_t>(count);
    }
  }

  int socket_;
  const ConnectionOptions& options_;
  const Answerer& answerer_;
  std::string buffer_;
};

}  // namespace

void serve_connection(int socket, const ConnectionOptions& options, const Answerer& answerer) {
  Connection(socket, options, answerer).run();
  close(socket);
}

}  // namespace dateline
