#include "server/http/listener.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/resource.h>
#include <unistd.h>

#include <vector>

#include "tests/unit/server/http/raw_client.h"

namespace dateline {
namespace {

using Kind = Listener::Arrival::Kind;

// The next arrival once there is one; a client that has connected is there at once.
Listener::Arrival next(Listener& listener) {
  pollfd fd{listener.fd(), POLLIN, 0};
  poll(&fd, 1, 10'000);
  return listener.accept();
}

TEST(Listener, AcceptsWithoutWaiting) {
  auto listener = Listener::bind("127.0.0.1", 0).value();
  EXPECT_GT(listener.port(), 0);
  EXPECT_EQ(listener.accept().kind, Kind::kNothing);
  const test::RawClient client(listener.port());
  const auto arrival = next(listener);
  ASSERT_EQ(arrival.kind, Kind::kConnection);
  EXPECT_EQ(arrival.peer.text(), "127.0.0.1");
  EXPECT_NE(fcntl(arrival.fd, F_GETFL) & O_NONBLOCK, 0);
  EXPECT_NE(fcntl(arrival.fd, F_GETFD) & FD_CLOEXEC, 0);
  int no_delay = 0;
  socklen_t size = sizeof no_delay;
  getsockopt(arrival.fd, IPPROTO_TCP, TCP_NODELAY, &no_delay, &size);
  EXPECT_NE(no_delay, 0);
  close(arrival.fd);
  EXPECT_EQ(listener.accept().kind, Kind::kNothing);
}

TEST(Listener, TakesEveryWayToSayAnAddress) {
  for (const char* host : {"127.0.0.1", "localhost", "::1", "0.0.0.0", "::"}) {
    EXPECT_TRUE(Listener::bind(host, 0)) << host;
  }
}

TEST(Listener, SaysWhyItCannotListen) {
  const auto first = Listener::bind("127.0.0.1", 0).value();
  const std::string port = std::to_string(first.port());
  EXPECT_EQ(Listener::bind("127.0.0.1", first.port()).error(),
            (Error{"port", "port " + port + " on 127.0.0.1 is in use; give another with --port"}));
  EXPECT_EQ(Listener::bind("192.0.2.1", 0).error(),
            (Error{"host", "cannot listen on 192.0.2.1 port 0: Cannot assign requested address"}));
  EXPECT_EQ(Listener::bind("no address", 0).error(),
            (Error{"host", "cannot listen on no address port 0: not an address of this machine"}));
}

TEST(Listener, TellsClientsThatThereIsNoDescriptorLeft) {
  auto listener = Listener::bind("127.0.0.1", 0).value();
  const test::RawClient first(listener.port());
  const test::RawClient second(listener.port());
  rlimit before{};
  getrlimit(RLIMIT_NOFILE, &before);
  const rlimit low{256, before.rlim_max};
  setrlimit(RLIMIT_NOFILE, &low);
  std::vector<int> taken;
  for (int fd = dup(0); fd >= 0; fd = dup(0)) taken.push_back(fd);

  const auto unserved = next(listener);
  EXPECT_EQ(unserved.kind, Kind::kUnserved);
  EXPECT_EQ(listener.accept().kind, Kind::kPause) << "the spare one is in use";
  close(unserved.fd);
  const auto again = listener.accept();
  EXPECT_EQ(again.kind, Kind::kUnserved);
  close(again.fd);
  EXPECT_EQ(listener.accept().kind, Kind::kNothing);

  for (const int fd : taken) close(fd);
  setrlimit(RLIMIT_NOFILE, &before);
  const test::RawClient third(listener.port());
  const auto served = next(listener);
  EXPECT_EQ(served.kind, Kind::kConnection);
  close(served.fd);
}

}  // namespace
}  // namespace dateline
