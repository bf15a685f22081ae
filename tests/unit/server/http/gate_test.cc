#include "server/http/gate.h"

#include <gtest/gtest.h>

#include <sys/resource.h>

#include "tests/unit/server/http/running_gate.h"

namespace dateline {
namespace {

using std::chrono::milliseconds;
using test::closed;
using test::get;
using test::kept;
using test::last_get;
using test::post;
using test::refused;

std::string wire(std::initializer_list<std::string> replies) {
  std::string out;
  for (const std::string& reply : replies) out += reply;
  return out;
}

std::string half_of_a_post() {
  std::string bytes = post("/take", "abc");
  bytes.pop_back();
  return bytes;
}

TEST(Gate, AnswersInOrderAndKeepsOpenUntilAskedToClose) {
  const test::RunningGate gate;
  const auto client = gate.client();
  client.send(get("/1") + "GET /2 HT");
  EXPECT_EQ(client.receive_until("]"), kept("[/1]"));
  client.send("TP/1.1\r\nHost: x\r\n\r\n" + last_get("/3") + get("/4"));
  EXPECT_EQ(client.receive_all(), wire({kept("[/2]"), closed("[/3]")}));
}

TEST(Gate, AnswersTenRequestsOfOneSegmentInOrder) {
  const test::RunningGate gate;
  const auto client = gate.client();
  std::string requests;
  std::string replies;
  for (int at = 0; at < 9; ++at) {
    requests += get("/" + std::to_string(at));
    replies += kept("[/" + std::to_string(at) + "]");
  }
  client.send(requests + last_get("/9"));
  EXPECT_EQ(client.receive_all(), replies + closed("[/9]"));
}

TEST(Gate, AnswersAThousandRequestsThatAreSentBeforeAReplyIsRead) {
  const test::RunningGate gate;
  const auto client = gate.client();
  std::string requests;
  std::string replies;
  for (int at = 0; at < 1000; ++at) {
    requests += get("/a");
    replies += kept("[/a]");
  }
  client.send(requests + last_get("/9"));
  EXPECT_EQ(client.receive_all(), replies + closed("[/9]"));
}

TEST(Gate, AnswersWhatNeedsNoWorkerWithoutOne) {
  GateLimits limits;
  limits.workers = 1;
  test::RunningGate gate(limits);
  const auto first = gate.client();
  first.send(last_get("/wait"));
  gate.wait_for([](const GateStats& stats) { return stats.working == 1; });
  const auto client = gate.client();
  std::string requests;
  std::string replies;
  for (int at = 0; at < 100; ++at) {
    requests += get("/now");
    replies += kept("[/now]");
  }
  client.send(requests + last_get("/now/last"));
  EXPECT_EQ(client.receive_all(), replies + closed("[/now/last]"));
  gate.release();
  EXPECT_EQ(first.receive_all(), closed("[/wait]"));
}

TEST(Gate, AnswersAClientThatHasFinishedSending) {
  const test::RunningGate gate;
  const auto client = gate.client();
  client.send(get("/1") + get("/large"));
  client.finish_sending();
  EXPECT_EQ(client.receive_all(), wire({kept("[/1]"), kept(std::string(8'000'000, 'x'))}));
}

TEST(Gate, AnswersARequestThatComesByteByByte) {
  const test::RunningGate gate;
  const auto client = gate.client();
  for (const char byte : last_get("/1")) client.send(std::string(1, byte));
  EXPECT_EQ(client.receive_all(), closed("[/1]"));
}

TEST(Gate, RefusesABadHeadAndCloses) {
  const test::RunningGate gate;
  const auto client = gate.client();
  client.send("GET /1 HTTP/1.1\r\n\r\n" + get("/2"));
  EXPECT_EQ(client.receive_all(), refused("bad_request"));
}

TEST(Gate, ReadsABodyThatIsTakenAndGoesOn) {
  const test::RunningGate gate;
  const auto client = gate.client();
  const std::string bytes = post("/take", "GET /secret HTTP/1.1");
  client.send(bytes.substr(0, bytes.size() - 8));
  client.send(bytes.substr(bytes.size() - 8) + post("/take", "") + post("/take", "b").substr(0, 30));
  client.send(post("/take", "b").substr(30) + last_get("/2"));
  EXPECT_EQ(client.receive_all(),
            wire({kept("[/take]GET /secret HTTP/1.1"), kept("[/take]"), kept("[/take]b"), closed("[/2]")}));
}

TEST(Gate, ClosesAfterABodyThatIsNotTaken) {
  const test::RunningGate gate;
  const auto client = gate.client();
  client.send(post("/1", get("/secret")));
  EXPECT_EQ(client.receive_all(), closed("[/1]"));
}

TEST(Gate, AnswersNothingWhenTheClientGoesInARequest) {
  const test::RunningGate gate;
  for (const std::string& bytes : {std::string("GET / HT"), half_of_a_post()}) {
    const auto client = gate.client();
    client.send(bytes);
    client.finish_sending();
    EXPECT_EQ(client.receive_all(), "");
  }
}

TEST(Gate, GivesUpOnAHeadOrABodyThatDoesNotCome) {
  GateLimits limits;
  limits.head_timeout = milliseconds(20);
  limits.body_timeout = milliseconds(20);
  const test::RunningGate gate(limits);
  for (const std::string& bytes : {std::string("GET / HT"), half_of_a_post()}) {
    const auto client = gate.client();
    client.send(bytes);
    EXPECT_EQ(client.receive_all(), refused("request_timeout"));
  }
  EXPECT_EQ(gate.stats().timed_out_reading, 2U);
}

TEST(Gate, ClosesAnIdleConnectionSilently) {
  GateLimits limits;
  limits.idle_timeout = milliseconds(20);
  const test::RunningGate gate(limits);
  EXPECT_EQ(gate.client().receive_all(), "");
  const auto client = gate.client();
  client.send(get("/1"));
  EXPECT_EQ(client.receive_all(), kept("[/1]"));
}

TEST(Gate, ClosesAConnectionWhoseReplyIsNotRead) {
  GateLimits limits;
  limits.write_timeout = milliseconds(50);
  const test::RunningGate gate(limits);
  const test::RawClient client(gate.port(), 4096);
  client.send(get("/large"));
  gate.wait_for([](const GateStats& stats) { return stats.timed_out_writing == 1; });
  EXPECT_LT(client.receive_all().size(), 8'000'000U);
}

TEST(Gate, NothingThatARequestCausesEndsIt) {
  const test::RunningGate gate;
  const auto client = gate.client();
  client.send(get("/throw") + last_get("/1"));
  EXPECT_EQ(client.receive_all(),
            wire({"HTTP/1.1 400 {internal_error}\r\n\r\n{internal_error}", closed("[/1]")}));
}

std::shared_ptr<const SpoolFile> file_of(std::size_t bytes) {
  auto file = std::make_shared<SpoolFile>(SpoolFile::make().value());
  EXPECT_FALSE(file->append(std::string(bytes, 'x')));
  return file;
}

TEST(Gate, SendsAFileBehindTheBytesAndGoesOn) {
  test::RunningGate gate;
  const std::size_t size = 2'000'000;  // more than is sent in a turn
  gate.send_file(file_of(size));
  const auto client = gate.client();
  client.send(get("/1") + last_get("/2"));
  EXPECT_EQ(client.receive_all(), wire({kept("[/1]" + std::string(size, 'x')), closed("[/2]")}));
}

TEST(Gate, LetsAFileGoBeforeItsLastBytesAreSent) {
  test::RunningGate gate;
  auto file = file_of(100);
  const std::weak_ptr<const SpoolFile> watched = file;
  gate.send_file(std::move(file));
  const auto client = gate.client();
  client.send(get("/1"));
  client.receive_until(std::string(100, 'x'));
  EXPECT_TRUE(watched.expired());
}

TEST(Gate, LetsAFileGoWhenItsClientGoes) {
  test::RunningGate gate;
  auto file = file_of(30'000'000);
  const std::weak_ptr<const SpoolFile> watched = file;
  gate.send_file(std::move(file));
  {
    const auto client = gate.client();
    client.send(get("/1"));
    client.receive_until("[/1]");
  }
  gate.wait_for([&](const GateStats&) { return watched.expired(); });
}

TEST(Gate, GoesOnWhenThereIsNoDescriptorLeft) {
  const test::RunningGate gate;
  const auto before = gate.client();
  before.send(get("/1"));
  EXPECT_EQ(before.receive_until("]"), kept("[/1]"));
  std::vector<int> sockets;
  for (int at = 0; at < 3; ++at) sockets.push_back(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
  rlimit limit{};
  getrlimit(RLIMIT_NOFILE, &limit);
  const rlimit low{256, limit.rlim_max};
  setrlimit(RLIMIT_NOFILE, &low);
  std::vector<int> taken;
  for (int fd = dup(0); fd >= 0; fd = dup(0)) taken.push_back(fd);

  std::vector<test::RawClient> clients;  // which hold their descriptors
  for (const int fd : sockets) {
    clients.push_back(test::RawClient::over(fd, gate.port()));
    EXPECT_EQ(clients.back().receive_all(), refused("busy"));
  }
  before.send(get("/2"));
  EXPECT_EQ(before.receive_until("]"), kept("[/2]"));

  for (const int fd : taken) close(fd);
  setrlimit(RLIMIT_NOFILE, &limit);
  const auto after = gate.client();
  after.send(last_get("/3"));
  EXPECT_EQ(after.receive_all(), closed("[/3]"));
}

}  // namespace
}  // namespace dateline
