#include "tests/bench/keep_alive_client.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/time.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

#include "tests/bench/http_head.h"

namespace dateline::bench {
namespace {

constexpr std::size_t kMaxHeadBytes = std::size_t{64} << 10;
constexpr std::string_view kHeadEnd = "\r\n\r\n";

Error system_error_of(const std::string& field) {
  const int reason = errno;
  if (reason == EAGAIN || reason == EWOULDBLOCK) return make_error(field, "no answer in time");
  return make_error(field, std::generic_category().message(reason));
}

}  // namespace

KeepAliveClient::KeepAliveClient(Endpoint endpoint, std::chrono::seconds patience)
    : endpoint_(std::move(endpoint)), patience_(patience) {}

KeepAliveClient::~KeepAliveClient() {
  disconnect();
}

void KeepAliveClient::disconnect() {
  if (socket_ >= 0) close(socket_);
  socket_ = -1;
  was_used_ = false;
  buffer_.clear();
}

Outcome KeepAliveClient::connect() {
  socket_ = socket(endpoint_.address.ss_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (socket_ < 0) return system_error_of("connect");
  const timeval patience{patience_.count(), 0};
  setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
  const int yes = 1;
  setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  if (::connect(socket_, reinterpret_cast<const sockaddr*>(&endpoint_.address), endpoint_.length) != 0) {
    return system_error_of("connect");
  }
  return Done{};
}

Outcome KeepAliveClient::send_all(std::string_view bytes) const {
  while (!bytes.empty()) {
    const ssize_t count = send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return system_error_of("send");
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return Done{};
}

Result<bool> KeepAliveClient::receive() {
  std::array<char, 65536> bytes;
  ssize_t count = -1;
  do count = recv(socket_, bytes.data(), bytes.size(), 0);
  while (count < 0 && errno == EINTR);
  if (count < 0) return system_error_of("answer");
  buffer_.append(bytes.data(), static_cast<std::size_t>(count));
  return count > 0;
}

Outcome KeepAliveClient::read_body(std::string_view head, HttpAnswer& answer) {
  if (header_of(head, "transfer-encoding")) return make_error("answer", "want a Content-Length, got chunks");
  const auto length = body_length(head);
  const bool is_unread = !length && header_of(head, "content-length");
  if (is_unread || length.value_or(0) > kMaxAnswerBytes) {
    return make_error("answer", "want a length of at most 64 MiB");
  }
  while (!length || buffer_.size() < *length) {
    const auto more = receive();
    if (!more) return more.error();
    if (!*more && length) return make_error("answer", "it ended before its length");
    if (!*more) break;
    if (buffer_.size() > kMaxAnswerBytes) return make_error("answer", "want at most 64 MiB");
  }
  const std::size_t size = length.value_or(buffer_.size());
  answer.body.assign(buffer_, 0, size);
  buffer_.erase(0, size);
  return Done{};
}

Result<KeepAliveClient::Attempt> KeepAliveClient::ask(const std::string& request, HttpAnswer& answer) {
  if (const auto sent = send_all(request); !sent) {
    if (was_used_) return Attempt::kStale;
    return sent.error();
  }
  std::size_t head_end = std::string::npos;
  while ((head_end = buffer_.find(kHeadEnd)) == std::string::npos) {
    const bool is_untouched = buffer_.empty();
    const auto more = receive();
    const bool is_closed = more ? !*more : more.error().message != "answer: no answer in time";
    if (is_closed && is_untouched && was_used_) return Attempt::kStale;
    if (!more) return more.error();
    if (!*more) return make_error("answer", "the connection was closed before its head");
    if (buffer_.size() > kMaxHeadBytes && buffer_.find(kHeadEnd) == std::string::npos) {
      return make_error("answer", "want a head of at most 64 KiB");
    }
  }
  const std::string head = buffer_.substr(0, head_end + 2);
  buffer_.erase(0, head_end + kHeadEnd.size());
  const auto status = status_of(head);
  if (!status) return make_error("answer", "want HTTP/1");
  answer.status = *status;
  if (const auto read = read_body(head, answer); !read) return read.error();
  was_used_ = true;
  const auto connection = header_of(head, "connection");
  if ((connection && *connection == "close") || !body_length(head)) disconnect();
  return Attempt::kAnswered;
}

Result<HttpAnswer> KeepAliveClient::get(std::string_view target) {
  const std::string request =
      "GET " + std::string(target) + " HTTP/1.1\r\nHost: " + endpoint_.host + "\r\n\r\n";
  HttpAnswer answer;
  // The second attempt has a new connection, which cannot be stale.
  for (int attempt = 0; attempt < 2; ++attempt) {
    if (socket_ < 0) {
      if (const auto connected = connect(); !connected) {
        disconnect();
        return connected.error();
      }
    }
    const auto asked = ask(request, answer);
    if (asked && *asked == Attempt::kAnswered) return answer;
    disconnect();
    if (!asked) return asked.error();
  }
  return make_error("answer", "the connection was closed twice");
}

}  // namespace dateline::bench
