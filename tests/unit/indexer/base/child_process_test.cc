#include "indexer/base/child_process.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>

namespace dateline {
namespace {

ChildSpec shell(const std::string& script) {
  ChildSpec spec;
  spec.program = "/bin/sh";
  spec.arguments = {"-c", script};
  return spec;
}

// No child of ours is left behind, running or dead.
void expect_all_reaped() {
  EXPECT_EQ(::waitpid(-1, nullptr, WNOHANG), -1);
  EXPECT_EQ(errno, ECHILD);
}

TEST(RunChild, GivesInputAndTakesOutput) {
  ChildSpec spec = shell("cat; exit 3");
  const std::string input(200000, 'x');
  spec.input = input;
  const ChildResult result = run_child(spec);
  EXPECT_EQ(result.end, ChildEnd::kExited);
  EXPECT_EQ(result.code, 3);
  EXPECT_EQ(result.output, input);
  expect_all_reaped();
}

TEST(RunChild, EndsWhatTakesTooLong) {
  for (const char* script : {"exec sleep 60", "echo begun; exec sleep 60", "exec >&-; exec sleep 60"}) {
    ChildSpec spec = shell(script);
    spec.time = std::chrono::milliseconds(200);
    EXPECT_EQ(run_child(spec).end, ChildEnd::kTimedOut) << script;
    expect_all_reaped();
  }
}

TEST(RunChild, EndsWhatWritesTooMuch) {
  ChildSpec spec = shell("while :; do echo 0123456789; done");
  spec.output = 1000;
  const ChildResult result = run_child(spec);
  EXPECT_EQ(result.end, ChildEnd::kTooMuchOutput);
  EXPECT_LE(result.output.size(), 1000U);
  expect_all_reaped();
}

TEST(RunChild, BoundsMemoryAndFiles) {
  ChildSpec spec = shell("ulimit -v; ulimit -f; ulimit -c");
  spec.memory = std::size_t{512} << 20U;
  EXPECT_EQ(run_child(spec).output, "524288\n0\n0\n");
}

TEST(RunChild, HandsNothingOfOursOn) {
  ::setenv("DATELINE_SECRET", "x", 1);
  int pipe[2];
  ASSERT_EQ(::pipe(pipe), 0);
  // The folder that is listed stands open as 3, and nothing else.
  EXPECT_EQ(run_child(shell("exec ls /proc/self/fd")).output, "0\n1\n2\n3\n");
  EXPECT_EQ(run_child(shell("echo \"$DATELINE_SECRET$LC_ALL\"; pwd")).output, "C.UTF-8\n/\n");
  ::close(pipe[0]);
  ::close(pipe[1]);
  ::unsetenv("DATELINE_SECRET");
}

TEST(RunChild, TellsSignalsAndWhatCannotStart) {
  const ChildResult killed = run_child(shell("kill -9 $$"));
  EXPECT_EQ(killed.end, ChildEnd::kSignalled);
  EXPECT_EQ(killed.code, SIGKILL);
  ChildSpec spec;
  spec.program = "/nowhere/program";
  EXPECT_EQ(run_child(spec).code, 127);
  EXPECT_EQ(run_child(spec).end, ChildEnd::kExited);
}

TEST(FindProgram, LooksThroughThePath) {
  EXPECT_EQ(find_program("no-such-program-anywhere"), std::nullopt);
  const auto shell_path = find_program("sh");
  ASSERT_TRUE(shell_path);
  EXPECT_EQ(shell_path->front(), '/');
  const std::string path = std::getenv("PATH");
  ::setenv("PATH", "relative::/etc", 1);
  EXPECT_EQ(find_program("passwd"), std::nullopt) << "a file that cannot be run";
  EXPECT_EQ(find_program("sh"), std::nullopt);
  ::setenv("PATH", path.c_str(), 1);
}

}  // namespace
}  // namespace dateline
