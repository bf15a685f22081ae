#include "server/http/file_limit.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

namespace dateline {
namespace {

TEST(RaiseFileLimit, RaisesAsFarAsItMayAndSaysHowFar) {
  rlimit before{};
  ASSERT_EQ(getrlimit(RLIMIT_NOFILE, &before), 0);
  const rlimit low{100, before.rlim_max};
  ASSERT_EQ(setrlimit(RLIMIT_NOFILE, &low), 0);
  EXPECT_EQ(raise_file_limit(50), 100U) << "it never lowers";
  EXPECT_EQ(raise_file_limit(200), 200U);
  rlimit after{};
  getrlimit(RLIMIT_NOFILE, &after);
  EXPECT_EQ(after.rlim_cur, 200U);
  EXPECT_EQ(after.rlim_max, before.rlim_max);
  // More than any process may have.
  const std::size_t most = raise_file_limit(std::size_t{1} << 40U);
  getrlimit(RLIMIT_NOFILE, &after);
  EXPECT_EQ(most, after.rlim_cur);
  EXPECT_GE(most, 200U);
  const rlimit restored{std::min(before.rlim_cur, after.rlim_max), after.rlim_max};
  setrlimit(RLIMIT_NOFILE, &restored);
}

}  // namespace
}  // namespace dateline
