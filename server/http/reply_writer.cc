#include "server/http/reply_writer.h"

#include <sys/socket.h>
#include <sys/uio.h>

#include <array>
#include <cerrno>
#include <utility>

namespace dateline {
namespace {

constexpr std::size_t kSliceBytes = std::size_t{64} * 1024;      // of a file, at a time
constexpr std::uint64_t kTurnBytes = std::uint64_t{512} * 1024;  // then others are served

}  // namespace

void ReplyWriter::start(Outgoing reply, Ending ending) {
  reply_ = std::move(reply);
  parts_[0] = reply_.head;
  parts_[1] = ending == Ending::kClose ? "Connection: close\r\n\r\n" : "\r\n";
  parts_[2] = reply_.body;
  read_ = 0;
}

ReplyWriter::Progress ReplyWriter::write(int socket) {
  const std::uint64_t before = sent_;
  while (fill()) {
    if (sent_ - before >= kTurnBytes) return Progress::kPaused;
    std::array<iovec, 3> vectors{};
    msghdr message{};
    message.msg_iov = vectors.data();
    for (const std::string_view part : parts_) {
      if (part.empty()) continue;
      vectors[message.msg_iovlen++] = {const_cast<char*>(part.data()), part.size()};
    }
    if (message.msg_iovlen == 0) return Progress::kFailed;
    const ssize_t count = sendmsg(socket, &message, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno == EAGAIN ? Progress::kBlocked : Progress::kFailed;
    take(static_cast<std::size_t>(count));
  }
  reply_ = {};  // a connection that waits for its next request holds nothing of the last
  slice_ = {};
  return Progress::kDone;
}

// Whether something is unsent; reads on in the file when all before is sent. Nothing in parts_ then: a fault.
bool ReplyWriter::fill() {
  for (const std::string_view part : parts_) {
    if (!part.empty()) return true;
  }
  if (!reply_.file) return false;
  slice_.resize(kSliceBytes);
  const std::size_t count = reply_.file->read(read_, slice_);
  parts_[2] = std::string_view(slice_).substr(0, count);
  read_ += count;
  // It goes before its last bytes are sent: a client that has them all finds what it held free.
  if (read_ == reply_.file->size()) reply_.file.reset();
  return true;
}

void ReplyWriter::take(std::size_t count) {
  sent_ += count;
  for (std::string_view& part : parts_) {
    const std::size_t taken = std::min(count, part.size());
    part.remove_prefix(taken);
    count -= taken;
  }
}

}  // namespace dateline
