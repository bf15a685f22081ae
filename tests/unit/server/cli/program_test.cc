#include "server/cli/program.h"

#include <gtest/gtest.h>

#include <array>

#include "tests/unit/server/cli/captured.h"

namespace dateline {
namespace {

TEST(Program, PrintsItsVersion) {
  const test::Captured captured;
  const std::array<const char*, 2> arguments{"dateline-server", "--version"};
  EXPECT_EQ(run_program(arguments.size(), arguments.data()), 0);
  EXPECT_EQ(captured.out(), std::string("dateline-server ") + DATELINE_VERSION + "\n");
  EXPECT_EQ(captured.err(), "");
}

TEST(Program, ShowsItsConfiguration) {
  const test::Captured captured;
  const std::array<const char*, 4> arguments{"dateline-server", "--show-config", "--port", "65536"};
  EXPECT_EQ(run_program(arguments.size(), arguments.data()), 0);
  EXPECT_NE(captured.out().find("port = 65536  (flag)\n"), std::string::npos) << captured.out();
}

TEST(Program, ExitsTwoForAWrongFlagWithTheReason) {
  const test::Captured captured;
  const std::array<const char*, 3> arguments{"dateline-server", "--port", "65536"};
  EXPECT_EQ(run_program(arguments.size(), arguments.data()), 2);
  EXPECT_EQ(captured.err(), "dateline-server: port: want 0..65535, got '65536'\n");
  EXPECT_EQ(captured.out(), "");
}

}  // namespace
}  // namespace dateline
