#include "indexer/index/message_channel.h"

#include <gtest/gtest.h>
#include <sys/socket.h>

#include <thread>

#include "indexer/index/descriptor.h"

namespace dateline {
namespace {

struct Pair {
  Pair() {
    int ends[2] = {-1, -1};
    EXPECT_EQ(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends), 0);
    here = Descriptor(ends[0]);
    there = Descriptor(ends[1]);
  }
  Descriptor here;
  Descriptor there;
};

TEST(MessageChannel, CarriesKindShardAndBytesOfAnySize) {
  const Pair pair;
  for (const std::size_t size : {0U, 1U, 5'000'000U}) {
    const std::string bytes(size, 'x');
    std::thread sender([&] { send_message(pair.here.number(), {MessageKind::kOutcome, 7, bytes}); });
    const auto got = receive_message(pair.there.number());
    sender.join();
    ASSERT_TRUE(got);
    EXPECT_EQ(got->kind, MessageKind::kOutcome);
    EXPECT_EQ(got->shard, 7U);
    EXPECT_EQ(got->bytes, bytes);
  }
}

TEST(MessageChannel, SaysWhenTheOtherEndIsGone) {
  Pair pair;
  // Half a message is none.
  ASSERT_EQ(::send(pair.there.number(), "abc", 3, 0), 3);
  pair.there.close();
  EXPECT_FALSE(receive_message(pair.here.number()));
  EXPECT_FALSE(send_message(pair.here.number(), {MessageKind::kTask, 0, "x"}));
}

}  // namespace
}  // namespace dateline
