#include "server/http/connection.h"

#include <gtest/gtest.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

namespace dateline {
namespace {

using State = Connection::State;
using Step = Connection::Step;

// A connection over a pair of sockets, moved by hand.
class ConnectionTest : public testing::Test {
 protected:
  ConnectionTest() {
    std::array<int, 2> pair{};
    EXPECT_EQ(socketpair(AF_UNIX, SOCK_STREAM, 0, pair.data()), 0);
    client_ = pair[0];
    connection_ = std::make_unique<Connection>(pair[1], PeerAddress(), answerer_, limits_);
  }
  ~ConnectionTest() override { close(client_); }

  void send_text(const std::string& text) {
    EXPECT_EQ(send(client_, text.data(), text.size(), 0), static_cast<ssize_t>(text.size()));
    connection_->note(EPOLLIN);
  }
  std::string received() const {
    std::array<char, 4096> bytes{};
    const ssize_t count = recv(client_, bytes.data(), bytes.size(), MSG_DONTWAIT);
    return {bytes.data(), static_cast<std::size_t>(std::max<ssize_t>(count, 0))};
  }
  void answer(const std::string& body, Ending ending) {
    connection_->reply({"HTTP/1.1 200 OK\r\n", body}, ending);
  }

  const Answerer answerer_{[](const RequestHead& head) { return head.target == "/take"; },
                           {},
                           [](const Error& error) {
                             return Outgoing{"HTTP/1.1 400 Bad\r\n", error.field};
                           }};
  const HeadLimits limits_;
  int client_ = -1;
  std::unique_ptr<Connection> connection_;
};

TEST_F(ConnectionTest, GoesFromStateToState) {
  EXPECT_EQ(connection_->proceed(), Step::kWait);
  EXPECT_EQ(connection_->state(), State::kIdle);
  send_text("POST /take HT");
  EXPECT_EQ(connection_->proceed(), Step::kWait);
  EXPECT_EQ(connection_->state(), State::kHead);
  send_text("TP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\na");
  EXPECT_EQ(connection_->proceed(), Step::kWait);
  EXPECT_EQ(connection_->state(), State::kBody);
  send_text("bGET /2 HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(connection_->proceed(), Step::kAsk);
  EXPECT_EQ(connection_->state(), State::kAsked);
  EXPECT_EQ(connection_->task().request.body, "ab");
  EXPECT_TRUE(connection_->has_next_head());
  EXPECT_EQ(connection_->proceed(), Step::kWait) << "the second waits for the first";
  answer("one", Ending::kKeep);
  EXPECT_EQ(connection_->proceed(), Step::kAsk);
  EXPECT_EQ(received(), "HTTP/1.1 200 OK\r\n\r\none");
  EXPECT_EQ(connection_->task().request.head.target, "/2");
  answer("two", Ending::kClose);
  EXPECT_EQ(connection_->proceed(), Step::kWait);
  EXPECT_EQ(connection_->state(), State::kLingering);
  EXPECT_EQ(received(), "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\ntwo");
  shutdown(client_, SHUT_WR);
  connection_->note(EPOLLIN | EPOLLRDHUP);
  EXPECT_EQ(connection_->proceed(), Step::kEnd);
}

TEST_F(ConnectionTest, FindsTheEndBehindTheLastBytes) {
  send_text("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  shutdown(client_, SHUT_WR);
  connection_->note(EPOLLIN | EPOLLRDHUP);
  EXPECT_EQ(connection_->proceed(), Step::kAsk);
  answer("one", Ending::kKeep);
  EXPECT_EQ(connection_->proceed(), Step::kEnd) << "nothing more can come, and nobody tells of it again";
  EXPECT_EQ(received(), "HTTP/1.1 200 OK\r\n\r\none");
}

TEST_F(ConnectionTest, RefusesWithoutABodyWhatAskedForNone) {
  send_text("HEAD / HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(connection_->proceed(), Step::kAsk);
  connection_->refuse({"busy", ""});
  EXPECT_EQ(connection_->proceed(), Step::kWait);
  EXPECT_EQ(received(), "HTTP/1.1 400 Bad\r\nConnection: close\r\n\r\n");
}

TEST_F(ConnectionTest, ReadsALittleOfWhatItDoesNotWantAndNoMore) {
  send_text("nonsense\r\n\r\n");
  EXPECT_EQ(connection_->proceed(), Step::kWait);
  EXPECT_EQ(received(), "HTTP/1.1 400 Bad\r\nConnection: close\r\n\r\nbad_request");
  Step step = Step::kWait;
  for (int at = 0; at < 100 && step == Step::kWait; ++at) {
    send_text(std::string(10'000, 'x'));
    step = connection_->proceed();
  }
  EXPECT_EQ(step, Step::kEnd);
}

TEST_F(ConnectionTest, KnowsWhenTheClientHasGone) {
  EXPECT_FALSE(connection_->is_gone());
  connection_->note(EPOLLIN | EPOLLRDHUP);
  EXPECT_FALSE(connection_->is_gone()) << "it may still read";
  connection_->note(EPOLLHUP);
  EXPECT_TRUE(connection_->is_gone());
}

}  // namespace
}  // namespace dateline
