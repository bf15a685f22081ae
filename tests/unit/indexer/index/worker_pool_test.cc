#include "indexer/index/worker_pool.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>

#include "indexer/index/message_channel.h"

namespace dateline {
namespace {

// Says its number, then sends back what it gets; ends at once when told "die".
void echo(unsigned number, int socket) {
  send_message(socket, {MessageKind::kKeys, 0, std::to_string(number)});
  while (const auto message = receive_message(socket)) {
    if (message->bytes == "die") ::_exit(7);
    send_message(socket, *message);
  }
}

TEST(WorkerPool, GivesEachWorkerItsNumberAndItsSocket) {
  WorkerPool pool(3, echo);
  const std::string large(3'000'000, 'x');
  for (unsigned number = 0; number < pool.count(); ++number) {
    EXPECT_EQ(receive_message(pool.socket(number))->bytes, std::to_string(number));
    // Larger than the socket's buffers: both ends go on piece by piece.
    ASSERT_TRUE(send_message(pool.socket(number), {MessageKind::kTask, 0, large}));
    EXPECT_EQ(receive_message(pool.socket(number))->bytes, large);
  }
}

TEST(WorkerPool, ItsWorkersLetOthersGoFirst) {
  const WorkerPool pool(1, echo);
  ASSERT_TRUE(receive_message(pool.socket(0)));
  EXPECT_EQ(getpriority(PRIO_PROCESS, static_cast<id_t>(pool.id(0))),
            std::min(getpriority(PRIO_PROCESS, 0) + kBuildNice, kNicest));
}

TEST(WorkerPool, SaysHowAWorkerEndedAndStartsAnother) {
  WorkerPool pool(2, echo);
  for (const int signal : {SIGKILL, SIGSEGV}) {
    EXPECT_EQ(receive_message(pool.socket(1))->bytes, "1");
    ::kill(pool.id(1), signal);
    EXPECT_FALSE(receive_message(pool.socket(1)));
    EXPECT_EQ(pool.replace(1).signal, signal);
  }
  EXPECT_EQ(receive_message(pool.socket(1))->bytes, "1");
  send_message(pool.socket(1), {MessageKind::kTask, 0, "die"});
  EXPECT_FALSE(receive_message(pool.socket(1)));
  const ProcessEnd end = pool.replace(1);
  EXPECT_EQ(end.signal, 0);
  EXPECT_EQ(receive_message(pool.socket(0))->bytes, "0") << "the others do not notice";
}

TEST(WorkerPool, LeavesNobodyBehind) {
  pid_t id = -1;
  {
    const WorkerPool pool(1, echo);
    id = pool.id(0);
    EXPECT_EQ(::kill(id, 0), 0);
  }
  EXPECT_NE(::kill(id, 0), 0);
}

}  // namespace
}  // namespace dateline
