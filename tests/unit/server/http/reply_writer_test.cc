#include "server/http/reply_writer.h"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

namespace dateline {
namespace {

using Progress = ReplyWriter::Progress;

class ReplyWriterTest : public testing::Test {
 protected:
  ReplyWriterTest() { EXPECT_EQ(socketpair(AF_UNIX, SOCK_STREAM, 0, pair_.data()), 0); }
  ~ReplyWriterTest() override {
    for (const int fd : pair_) close(fd);
  }

  // What stands in the socket.
  std::string received() const {
    std::string out;
    std::array<char, 65536> bytes{};
    for (ssize_t count = 0; (count = recv(pair_[1], bytes.data(), bytes.size(), MSG_DONTWAIT)) > 0;) {
      out.append(bytes.data(), static_cast<std::size_t>(count));
    }
    return out;
  }
  // All that is written, to a client that reads whenever the socket is full.
  std::string write_all() {
    std::string out;
    for (Progress progress = Progress::kBlocked; progress != Progress::kDone;) {
      progress = writer_.write(pair_[0]);
      if (progress == Progress::kFailed) return "failed";
      has_paused_ = has_paused_ || progress == Progress::kPaused;
      out += received();
    }
    return out;
  }

  static std::shared_ptr<const SpoolFile> file_of(const std::string& content) {
    auto file = std::make_shared<SpoolFile>(SpoolFile::make().value());
    EXPECT_FALSE(file->append(content));
    return file;
  }

  std::array<int, 2> pair_{};
  ReplyWriter writer_;
  bool has_paused_ = false;
};

TEST_F(ReplyWriterTest, EndsTheHeadAsTheConnectionEnds) {
  writer_.start({"A\r\n", "body"}, Ending::kKeep);
  EXPECT_EQ(write_all(), "A\r\n\r\nbody");
  EXPECT_EQ(writer_.sent(), 9U);
  writer_.start({"A\r\n"}, Ending::kClose);
  EXPECT_EQ(write_all(), "A\r\nConnection: close\r\n\r\n");
  EXPECT_EQ(writer_.sent(), 33U);
}

TEST_F(ReplyWriterTest, GoesOnWhereTheSocketWasFull) {
  std::string body;
  for (int at = 0; at < 300'000; ++at) body += std::to_string(at);
  writer_.start({"A\r\n", body}, Ending::kKeep);
  EXPECT_EQ(writer_.write(pair_[0]), Progress::kBlocked);
  const std::uint64_t sent = writer_.sent();
  EXPECT_EQ(writer_.write(pair_[0]), Progress::kBlocked);
  EXPECT_EQ(writer_.sent(), sent);
  EXPECT_EQ(write_all(), "A\r\n\r\n" + body);
}

TEST_F(ReplyWriterTest, SendsAFileBehindTheRest) {
  std::string content;
  for (int at = 0; at < 300'000; ++at) content += std::to_string(at);
  for (const std::size_t size : {std::size_t{1}, std::size_t{65536}, std::size_t{65537}, content.size()}) {
    writer_.start({"A\r\n", "b", file_of(content.substr(0, size))}, Ending::kKeep);
    EXPECT_EQ(write_all(), "A\r\n\r\nb" + content.substr(0, size));
  }
}

TEST_F(ReplyWriterTest, LetsOthersHaveTheirTurn) {
  const int large = 4'000'000;
  setsockopt(pair_[0], SOL_SOCKET, SO_SNDBUFFORCE, &large, sizeof large);
  writer_.start({"A\r\n", "", file_of(std::string(3'000'000, 'x'))}, Ending::kKeep);
  EXPECT_EQ(write_all(), "A\r\n\r\n" + std::string(3'000'000, 'x'));
  // Without the right to large buffers, the socket is full before its turn is over.
  EXPECT_TRUE(has_paused_ || geteuid() != 0);
}

TEST_F(ReplyWriterTest, LetsTheFileGoBeforeItsLastBytes) {
  auto file = file_of("abc");
  const std::weak_ptr<const SpoolFile> watched = file;
  writer_.start({"A\r\n", "", std::move(file)}, Ending::kKeep);
  EXPECT_FALSE(watched.expired());
  EXPECT_EQ(writer_.write(pair_[0]), Progress::kDone);
  EXPECT_TRUE(watched.expired());
}

TEST_F(ReplyWriterTest, FailsWhenTheClientHasGone) {
  close(pair_[1]);
  writer_.start({"A\r\n"}, Ending::kKeep);
  EXPECT_EQ(writer_.write(pair_[0]), Progress::kFailed);
  pair_[1] = -1;
}

}  // namespace
}  // namespace dateline
