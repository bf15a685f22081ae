#include "indexer/index/message_channel.h"

#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <system_error>

namespace dateline {
namespace {

// What goes before the bytes. Both ends are one program.
struct Head {
  std::uint64_t size;
  std::uint32_t shard;
  MessageKind kind;
};

bool is_gone(int code) {
  return code == EPIPE || code == ECONNRESET;
}

[[noreturn]] void fail() {
  throw std::system_error(errno, std::generic_category(), "a worker's socket");
}

bool send_bytes(int socket, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent < 0 && is_gone(errno)) return false;
    if (sent < 0) fail();
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

bool receive_bytes(int socket, char* to, std::size_t size) {
  while (size > 0) {
    const ssize_t got = ::recv(socket, to, size, 0);
    if (got < 0 && errno == EINTR) continue;
    if (got == 0 || (got < 0 && is_gone(errno))) return false;
    if (got < 0) fail();
    to += got;
    size -= static_cast<std::size_t>(got);
  }
  return true;
}

}  // namespace

bool send_message(int socket, const ShardMessage& message) {
  const Head whole{message.bytes.size(), message.shard, message.kind};
  std::array<char, sizeof(Head)> head{};
  std::memcpy(head.data(), &whole, sizeof whole);
  return send_bytes(socket, {head.data(), head.size()}) && send_bytes(socket, message.bytes);
}

std::optional<ShardMessage> receive_message(int socket) {
  std::array<char, sizeof(Head)> head{};
  if (!receive_bytes(socket, head.data(), head.size())) return std::nullopt;
  Head whole{};
  std::memcpy(&whole, head.data(), sizeof whole);
  ShardMessage message{whole.kind, whole.shard, std::string(whole.size, '\0')};
  if (!receive_bytes(socket, message.bytes.data(), message.bytes.size())) return std::nullopt;
  return message;
}

}  // namespace dateline
