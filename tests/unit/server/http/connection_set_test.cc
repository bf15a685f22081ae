#include "server/http/connection_set.h"

#include <gtest/gtest.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace dateline {
namespace {

using Clock = ConnectionSet::Clock;
using State = Connection::State;
using std::chrono::milliseconds;

constexpr Clock::time_point at(int millisecond) {
  return Clock::time_point(milliseconds(millisecond));
}

GateLimits small_limits() {
  GateLimits limits;
  limits.connections = 1;
  limits.idle_timeout = milliseconds(100);
  limits.head_timeout = milliseconds(10);
  return limits;
}

class ConnectionSetTest : public testing::Test {
 protected:
  ~ConnectionSetTest() override {
    for (const int fd : clients_) close(fd);
  }

  Connection& add(Verdict verdict, Clock::time_point now) {
    std::array<int, 2> pair{};
    EXPECT_EQ(socketpair(AF_UNIX, SOCK_STREAM, 0, pair.data()), 0);
    clients_.push_back(pair[1]);
    return set_.add(std::make_unique<Connection>(pair[0], PeerAddress(), answerer_, limits_), verdict, now);
  }

  const Answerer answerer_{};
  const GateLimits limits_ = small_limits();
  const Proxies proxies_;
  GateCounters counters_;
  ConnectionSet set_{limits_, proxies_, counters_};
  std::vector<int> clients_;
};

TEST_F(ConnectionSetTest, CountsAndTimesStates) {
  EXPECT_EQ(set_.enter(PeerAddress()), Verdict::kAdmitted);
  Connection& connection = add(Verdict::kAdmitted, at(0));
  EXPECT_TRUE(set_.contains(&connection));
  EXPECT_EQ(set_.all(), std::vector<Connection*>{&connection});
  EXPECT_EQ(counters_.stats().idle, 1U);
  EXPECT_EQ(set_.next_deadline(), at(100));
  set_.settle(connection, at(50));
  EXPECT_EQ(set_.next_deadline(), at(100)) << "nothing has changed";

  EXPECT_EQ(send(clients_[0], "G", 1, 0), 1);
  connection.note(EPOLLIN);
  connection.proceed();
  set_.settle(connection, at(60));
  EXPECT_EQ(counters_.stats().idle, 0U);
  EXPECT_EQ(counters_.stats().reading, 1U);
  EXPECT_EQ(set_.next_deadline(), at(70));
  EXPECT_EQ(set_.take_expired(at(69)), nullptr);
  EXPECT_EQ(set_.take_expired(at(70)), &connection);
  EXPECT_EQ(set_.take_expired(at(70)), nullptr);
  set_.remove(connection);
  EXPECT_TRUE(set_.is_empty());
  EXPECT_EQ(counters_.stats().reading, 0U);
}

TEST_F(ConnectionSetTest, GivesTheTimeToWriteAnewWhenSomeWasWritten) {
  EXPECT_EQ(set_.enter(PeerAddress()), Verdict::kAdmitted);
  Connection& connection = add(Verdict::kAdmitted, at(0));
  connection.reply({"A\r\n", std::string(8'000'000, 'x')}, Ending::kKeep);
  EXPECT_EQ(connection.proceed(), Connection::Step::kWait);
  set_.settle(connection, at(0));
  EXPECT_EQ(counters_.stats().writing, 1U);
  EXPECT_EQ(set_.next_deadline(), at(10'000));
  connection.proceed();
  set_.settle(connection, at(5));
  EXPECT_EQ(set_.next_deadline(), at(10'000));
  std::string bytes(1'000'000, '\0');
  EXPECT_GT(recv(clients_[0], bytes.data(), bytes.size(), 0), 0);
  connection.proceed();
  set_.settle(connection, at(6));
  EXPECT_EQ(set_.next_deadline(), at(10'006));
}

TEST_F(ConnectionSetTest, GivesTimeAnewToOneThatComesBackToItsState) {
  EXPECT_EQ(set_.enter(PeerAddress()), Verdict::kAdmitted);
  Connection& connection = add(Verdict::kAdmitted, at(0));
  for (const int now : {50, 90}) {
    connection.reply({"A\r\n", "the same"}, Ending::kKeep);
    EXPECT_EQ(connection.proceed(), Connection::Step::kWait);
    EXPECT_EQ(connection.state(), State::kIdle);
    set_.settle(connection, at(now));
    EXPECT_EQ(set_.next_deadline(), at(now + 100));
  }
}

TEST_F(ConnectionSetTest, KeepsRefusedOnesApart) {
  EXPECT_EQ(set_.enter(PeerAddress()), Verdict::kAdmitted);
  Connection& first = add(Verdict::kAdmitted, at(0));
  EXPECT_EQ(set_.enter(PeerAddress()), Verdict::kFull);
  EXPECT_EQ(counters_.stats().refused_full, 1U);
  Connection* refused = &add(Verdict::kFull, at(0));
  for (int count = 1; count < 256; ++count) {
    EXPECT_TRUE(set_.has_room_to_refuse());
    add(Verdict::kFull, at(0));
  }
  EXPECT_FALSE(set_.has_room_to_refuse());
  set_.remove(*refused);
  EXPECT_TRUE(set_.has_room_to_refuse());
  EXPECT_EQ(set_.enter(PeerAddress()), Verdict::kFull) << "a refused one has no place to give back";
  set_.remove(first);
  EXPECT_EQ(set_.enter(PeerAddress()), Verdict::kAdmitted);
}

}  // namespace
}  // namespace dateline
