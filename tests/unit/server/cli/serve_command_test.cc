// What keeps the server from starting; serving itself is tested with the real program (tests/e2e/server).
#include "server/cli/serve_command.h"

#include <gtest/gtest.h>

#include "tests/support/test_index.h"
#include "tests/unit/server/cli/captured.h"

namespace dateline {
namespace {

ServerSettings settings(const std::string& db) {
  ServerSettings out;
  out.db = {db};
  out.host = "127.0.0.1";
  out.log.level = "off";
  return out;
}

TEST(ServeCommand, SaysThatThereIsNoIndex) {
  const test::Captured captured;
  EXPECT_EQ(serve_command(settings("/nonexistent")), 1);
  EXPECT_EQ(captured.err().find("dateline-server: db: there is no index directory '/nonexistent'"), 0U)
      << captured.err();
}

TEST(ServeCommand, SaysThatItCannotListen) {
  const test::TestIndex index;
  ServerSettings wrong = settings(index.path().string());
  wrong.host = "192.0.2.1";
  const test::Captured captured;
  EXPECT_EQ(serve_command(wrong), 1);
  EXPECT_EQ(captured.err().find("dateline-server: cannot listen on 192.0.2.1 port 0: "), 0U)
      << captured.err();
  EXPECT_EQ(captured.out(), "");
}

}  // namespace
}  // namespace dateline
