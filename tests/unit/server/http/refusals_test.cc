#include "server/http/refusals.h"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

#include "server/api/problem.h"

namespace dateline {
namespace {

using std::chrono::milliseconds;

TEST(Refusals, SayWhatWasTooMuch) {
  struct Row {
    Error error;
    int status;
    const char* message;
  };
  for (const Row& row : std::vector<Row>{
           {busy("too many requests wait"), 503,
            "the server is busy: too many requests wait; try again later"},
           {no_place(Verdict::kFull), 503, "the server is busy: too many connections; try again later"},
           {no_place(Verdict::kCrowd), 503,
            "the server is busy: too many connections of one address; try again later"},
           {too_slow("whole head", milliseconds(3000)), 408, "request: want its whole head within 3000 ms"},
       }) {
    EXPECT_EQ(row.error.message, row.message);
    EXPECT_EQ(problem_kind(row.error.field).status, row.status);
  }
}

TEST(Refusals, AreToldInOneTry) {
  std::array<int, 2> pair{};
  ASSERT_EQ(socketpair(AF_UNIX, SOCK_STREAM, 0, pair.data()), 0);
  tell_and_close(pair[0], {"HTTP/1.1 503 Busy\r\n", "later"});
  std::string came(100, '\0');
  came.resize(static_cast<std::size_t>(recv(pair[1], came.data(), came.size(), MSG_WAITALL)));
  EXPECT_EQ(came, "HTTP/1.1 503 Busy\r\nConnection: close\r\n\r\nlater");
  close(pair[1]);
}

}  // namespace
}  // namespace dateline
