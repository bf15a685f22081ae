#include "server/http/connection.h"

#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

namespace dateline {
namespace {

constexpr std::size_t kReadBytes = std::size_t{16} * 1024;
constexpr std::size_t kDrainBytes = std::size_t{256} * 1024;

}  // namespace

Connection::Connection(int socket, PeerAddress peer, const Answerer& answerer, const HeadLimits& limits)
    : socket_(socket), peer_(peer), answerer_(answerer), reader_(limits, answerer.takes_body) {
  task_.connection = this;
}

Connection::~Connection() {
  close(socket_);
}

void Connection::note(std::uint32_t events) {
  if ((events & (EPOLLIN | EPOLLRDHUP | EPOLLHUP | EPOLLERR)) != 0) may_read_ = true;
  if ((events & (EPOLLRDHUP | EPOLLHUP | EPOLLERR)) != 0) is_closing_ = true;
  if ((events & (EPOLLHUP | EPOLLERR)) != 0) is_gone_ = true;
}

Connection::Step Connection::proceed() {
  while (true) {
    Step step = Step::kWait;
    switch (state_) {
      case State::kIdle:
      case State::kHead:
      case State::kBody:
        step = read();
        break;
      case State::kAsked:
        return Step::kWait;
      case State::kWriting:
        step = write();
        if (step == Step::kAgain && state_ == State::kWriting) return step;
        break;
      case State::kLingering:
        step = linger();
        break;
    }
    if (step != Step::kAgain) return step;
  }
}

Connection::Step Connection::read() {
  auto request = reader_.next();
  if (!request) {
    refuse(request.error());
    return Step::kAgain;
  }
  if (*request) {
    task_.request = std::move(**request);
    state_ = State::kAsked;
    return Step::kAsk;
  }
  state_ = reader_.is_empty() ? State::kIdle : reader_.is_in_body() ? State::kBody : State::kHead;
  if (receive(Into::kReader) > 0) return Step::kAgain;
  return has_ended_ ? Step::kEnd : Step::kWait;
}

Connection::Step Connection::write() {
  switch (writer_.write(socket_)) {
    case ReplyWriter::Progress::kBlocked:
      return Step::kWait;
    case ReplyWriter::Progress::kPaused:
      return Step::kAgain;
    case ReplyWriter::Progress::kFailed:
      return Step::kEnd;
    case ReplyWriter::Progress::kDone:
      break;
  }
  if (ending_ == Ending::kKeep) {
    state_ = State::kIdle;
    return Step::kAgain;
  }
  // Closing with unread bytes resets the connection, and the client may lose the reply: say that we are done,
  // then read a little more.
  shutdown(socket_, SHUT_WR);
  state_ = State::kLingering;
  return Step::kAgain;
}

Connection::Step Connection::linger() {
  while (const std::size_t count = receive(Into::kNowhere)) {
    drained_ += count;
    if (drained_ > kDrainBytes) return Step::kEnd;
  }
  return has_ended_ ? Step::kEnd : Step::kWait;
}

std::size_t Connection::receive(Into into) {
  if (has_ended_ || !may_read_) return 0;
  std::array<char, kReadBytes> bytes;  // NOLINT: all that is read of it is written by recv
  ssize_t count = -1;
  do {
    count = recv(socket_, bytes.data(), bytes.size(), MSG_DONTWAIT);
  } while (count < 0 && errno == EINTR);
  if (count <= 0) {
    may_read_ = false;
    has_ended_ = count == 0 || errno != EAGAIN;
    return 0;
  }
  const auto size = static_cast<std::size_t>(count);
  // Less than asked for is all there is, and what comes later is told again, but for an end that was told.
  if (size < bytes.size() && !is_closing_) may_read_ = false;
  if (into == Into::kReader) reader_.add(std::string_view(bytes.data(), size));
  return size;
}

bool Connection::has_next_head() {
  return reader_.has_head() || (receive(Into::kReader) > 0 && reader_.has_head());
}

void Connection::reply(Outgoing reply, Ending ending) {
  ending_ = ending;
  writer_.start(std::move(reply), ending);
  state_ = State::kWriting;
}

void Connection::refuse(const Error& error, Ending ending) {
  Outgoing refusal = answerer_.refuse(error);
  if (state_ == State::kAsked && task_.request.head.method == "HEAD") refusal.body.clear();
  reply(std::move(refusal), ending);
}

}  // namespace dateline
