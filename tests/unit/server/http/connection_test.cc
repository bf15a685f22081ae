#include "server/http/connection.h"

#include <gtest/gtest.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <string_view>
#include <thread>

namespace dateline {
namespace {

using std::chrono::milliseconds;

// One connection served in a thread, over a pair of sockets.
class ConnectionTest : public testing::Test {
 protected:
  ConnectionTest() : stop_(eventfd(0, EFD_CLOEXEC)) {
    std::array<int, 2> pair{};
    EXPECT_EQ(socketpair(AF_UNIX, SOCK_STREAM, 0, pair.data()), 0);
    client_ = pair[0];
    served_ = pair[1];
  }
  ~ConnectionTest() override {
    close(client_);
    if (thread_.joinable()) thread_.join();
    close(stop_);
  }

  void serve(ConnectionLimits limits) {
    thread_ = std::thread([this, limits] {
      const Answerer answerer{
          [](const RequestHead& head) { return head.target == "/take"; },
          [this](const RequestHead& head, const std::string& body) {
            return Outgoing{"[" + head.target + "]" + body, std::exchange(file_, nullptr)};
          },
          [](const Error& error) { return "{" + error.field + "}"; }};
      serve_connection(served_, {limits, stop_}, answerer);
    });
  }
  void send_text(std::string_view text) const {
    EXPECT_EQ(send(client_, text.data(), text.size(), 0), static_cast<ssize_t>(text.size()));
  }
  // Everything until the server closes its side.
  std::string receive_all() const {
    std::string out;
    std::array<char, 256> bytes{};
    for (ssize_t count = 0; (count = recv(client_, bytes.data(), bytes.size(), 0)) > 0;) {
      out.append(bytes.data(), static_cast<std::size_t>(count));
    }
    return out;
  }
  std::string receive_one() const {
    std::array<char, 256> bytes{};
    const ssize_t count = recv(client_, bytes.data(), bytes.size(), 0);
    return {bytes.data(), static_cast<std::size_t>(std::max<ssize_t>(count, 0))};
  }

  static constexpr ConnectionLimits kPatient{milliseconds(60'000), milliseconds(60'000), milliseconds(60'000),
                                             milliseconds(60'000)};

  std::shared_ptr<const SpoolFile> file_;  // goes with the first reply
  int stop_;
  int client_ = -1;
  int served_ = -1;
  std::thread thread_;
};

TEST_F(ConnectionTest, AnswersInOrderAndKeepsOpenUntilAskedToClose) {
  serve(kPatient);
  send_text("GET /1 HTTP/1.1\r\nHost: x\r\n\r\nGET /2 HT");
  EXPECT_EQ(receive_one(), "[/1]");
  send_text("TP/1.1\r\nHost: x\r\n\r\nGET /3 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\nGET /4");
  EXPECT_EQ(receive_all(), "[/2][/3]");
}

TEST_F(ConnectionTest, AnswersAClientThatHasFinishedSending) {
  serve(kPatient);
  send_text("GET /1 HTTP/1.1\r\nHost: x\r\n\r\n");
  shutdown(client_, SHUT_WR);
  EXPECT_EQ(receive_all(), "[/1]");
}

TEST_F(ConnectionTest, RefusesABadHeadAndCloses) {
  serve(kPatient);
  send_text("GET /1 HTTP/1.1\r\n\r\nGET /2 HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(receive_all(), "{bad_request}");
}

TEST_F(ConnectionTest, GivesUpOnAHeadThatDoesNotCome) {
  ConnectionLimits limits = kPatient;
  limits.head = milliseconds(20);
  serve(limits);
  send_text("GET / HT");
  EXPECT_EQ(receive_all(), "{request_timeout}");
}

std::string post(const std::string& target, const std::string& body) {
  return "POST " + target + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(body.size()) +
         "\r\n\r\n" + body;
}

TEST_F(ConnectionTest, ReadsABodyThatIsTakenAndGoesOn) {
  serve(kPatient);
  const std::string bytes = post("/take", "GET /secret HTTP/1.1");
  send_text(bytes.substr(0, bytes.size() - 8));
  send_text(bytes.substr(bytes.size() - 8) + post("/take", "") + post("/take", "b").substr(0, 30));
  send_text(post("/take", "b").substr(30) + "GET /2 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  EXPECT_EQ(receive_all(), "[/take]GET /secret HTTP/1.1[/take][/take]b[/2]");
}

TEST_F(ConnectionTest, ClosesAfterABodyThatIsNotTaken) {
  serve(kPatient);
  send_text(post("/1", "GET /secret HTTP/1.1\r\nHost: x\r\n\r\n"));
  EXPECT_EQ(receive_all(), "[/1]");
}

TEST_F(ConnectionTest, GivesUpOnABodyThatDoesNotCome) {
  ConnectionLimits limits = kPatient;
  limits.body = milliseconds(20);
  serve(limits);
  send_text("POST /take HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nab");
  EXPECT_EQ(receive_all(), "{request_timeout}");
}

TEST_F(ConnectionTest, AnswersNothingWhenTheClientGoesInABody) {
  serve(kPatient);
  send_text("POST /take HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nab");
  shutdown(client_, SHUT_WR);
  EXPECT_EQ(receive_all(), "");
}

TEST_F(ConnectionTest, ClosesAnIdleConnectionSilently) {
  ConnectionLimits limits = kPatient;
  limits.idle = milliseconds(20);
  serve(limits);
  EXPECT_EQ(receive_all(), "");
}

TEST_F(ConnectionTest, ClosesIdleConnectionsWhenTheServerStops) {
  serve(kPatient);
  send_text("GET /1 HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(receive_one(), "[/1]");
  eventfd_write(stop_, 1);
  EXPECT_EQ(receive_all(), "");
}

std::shared_ptr<const SpoolFile> file_of(std::size_t bytes) {
  auto file = std::make_shared<SpoolFile>(SpoolFile::make(bytes).value());
  EXPECT_FALSE(file->append(std::string(bytes, 'x')));
  return file;
}

TEST_F(ConnectionTest, SendsAFileBehindTheBytesAndGoesOn) {
  const std::size_t size = 200'000;  // more than is read at a time
  file_ = file_of(size);
  serve(kPatient);
  send_text("GET /1 HTTP/1.1\r\nHost: x\r\n\r\nGET /2 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  const std::string content(size, 'x');
  EXPECT_EQ(receive_all(), "[/1]" + content + "[/2]");
}

TEST_F(ConnectionTest, LetsAFileGoBeforeItsLastBytesAreSent) {
  const std::weak_ptr<const SpoolFile> watched = file_ = file_of(100);
  serve(kPatient);
  send_text("GET /1 HTTP/1.1\r\nHost: x\r\n\r\n");
  std::string got;
  while (got.size() < 104) got += receive_one();
  EXPECT_TRUE(watched.expired());
}

TEST_F(ConnectionTest, EndsWhenTheClientOfAFileGoes) {
  file_ = file_of(3'000'000);
  serve(kPatient);
  send_text("GET /1 HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(receive_one().substr(0, 4), "[/1]");
  shutdown(client_, SHUT_RDWR);
  thread_.join();  // long before kPatient's minute
}

TEST_F(ConnectionTest, CutsAFileThatIsNotTakenWhenTheServerStops) {
  file_ = file_of(3'000'000);
  ConnectionLimits limits = kPatient;
  limits.stop = milliseconds(0);
  eventfd_write(stop_, 1);
  send_text("GET /1 HTTP/1.1\r\nHost: x\r\n\r\n");
  serve(limits);
  EXPECT_LT(receive_all().size(), 3'000'000U);
}

TEST_F(ConnectionTest, StillAnswersARequestThatCameBeforeTheStop) {
  send_text("GET /1 HTTP/1.1\r\nHost: x\r\n\r\n");
  eventfd_write(stop_, 1);
  serve(kPatient);
  EXPECT_EQ(receive_all(), "[/1]");
}

}  // namespace
}  // namespace dateline
