#include "tests/bench/program.h"

#include <gtest/gtest.h>

namespace dateline::bench {
namespace {

TEST(RunProgram, ReturnsWhatTheProgramReturns) {
  EXPECT_EQ(run_program("weigh", [] { return 7; }), 7);
}

TEST(RunProgram, SaysWhyItFailed) {
  testing::internal::CaptureStderr();
  const int status = run_program("weigh", [] { return checked(Result<int>(Error{"", "no scales"})); });
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "weigh: no scales\n");
  EXPECT_EQ(status, 1);
}

}  // namespace
}  // namespace dateline::bench
